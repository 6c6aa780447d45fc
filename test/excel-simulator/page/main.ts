import { showSimulator } from './simulator';
import './simulator.css';

/** The add-in's page; the page itself may name another one. */
const paneUrl = document.documentElement.dataset.pane ?? 'taskpane.html';

const [grid, pane] = ['grid', 'pane'].map((id) => document.getElementById(id));
if (grid && pane) Object.assign(window, { excelSimulator: showSimulator(grid, pane, paneUrl) });
