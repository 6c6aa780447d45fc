// The certificate of the local server: the one of office-addin-dev-certs where it is installed, else one of our own.
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { homedir } from 'node:os';
import { join } from 'node:path';
import forge from 'node-forge';

const DEV_CERTS = join(homedir(), '.office-addin-dev-certs');

/** Key and certificate for https://localhost; `trusted` says whether browsers take it without a question. */
export function certificate(cache) {
  const dev = { key: join(DEV_CERTS, 'localhost.key'), cert: join(DEV_CERTS, 'localhost.crt') };
  if (existsSync(dev.key) && existsSync(dev.cert)) return { ...read(dev), trusted: true };
  const own = { key: join(cache, 'localhost.key'), cert: join(cache, 'localhost.crt') };
  if (!existsSync(own.key) || isOver(own.cert)) make(cache, own);
  return { ...read(own), trusted: false };
}

const read = ({ key, cert }) => ({ key: readFileSync(key), cert: readFileSync(cert) });

function isOver(path) {
  if (!existsSync(path)) return true;
  return forge.pki.certificateFromPem(readFileSync(path, 'utf8')).validity.notAfter < new Date();
}

function make(cache, { key, cert }) {
  mkdirSync(cache, { recursive: true });
  const pair = forge.pki.rsa.generateKeyPair(2048);
  const made = forge.pki.createCertificate();
  const name = [{ name: 'commonName', value: 'localhost' }];
  made.publicKey = pair.publicKey;
  made.serialNumber = '01';
  made.validity.notBefore = new Date(Date.now() - 86_400_000);
  made.validity.notAfter = new Date(Date.now() + 365 * 86_400_000);
  made.setSubject(name);
  made.setIssuer(name);
  made.setExtensions([
    { name: 'basicConstraints', cA: false },
    { name: 'extKeyUsage', serverAuth: true },
    {
      name: 'subjectAltName',
      altNames: [
        { type: 2, value: 'localhost' },
        { type: 7, ip: '127.0.0.1' },
      ],
    },
  ]);
  made.sign(pair.privateKey, forge.md.sha256.create());
  writeFileSync(key, forge.pki.privateKeyToPem(pair.privateKey), { mode: 0o600 });
  writeFileSync(cert, forge.pki.certificateToPem(made));
}
