import { Room } from './room';

/** What is remembered by its name within so many bytes; when they are used up it starts anew. */
export class Remembered<T> {
  private all = new Map<string, T>();
  private room: Room;

  constructor(private readonly most: number) {
    this.room = new Room(most);
  }

  get(name: string): T | undefined {
    return this.all.get(name);
  }

  /** The room that is left; where there is none, everything is forgotten first. What was forgotten keeps its old room. */
  makeRoom(): Room {
    if (this.room.isFull()) {
      this.all = new Map();
      this.room = new Room(this.most);
    }
    return this.room;
  }

  /** Remembers something; whoever does takes the room for it. */
  set(name: string, what: T): void {
    this.all.set(name, what);
  }
}
