/** A certificate for localhost, made once into a folder and used again until it is about to expire. */
import { X509Certificate } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { generate } from 'selfsigned';

export interface Certificate {
  /** PEM texts. */
  key: string;
  cert: string;
  /** Path of the certificate, for NODE_EXTRA_CA_CERTS. */
  certFile: string;
  keyFile: string;
}

const day = 24 * 3600 * 1000;
const years = 2 * 365 * day;

const fresh = (cert: string): boolean => Date.parse(new X509Certificate(cert).validTo) > Date.now() + 7 * day;

/** Trusted by nobody but a process that is given `certFile`; the key never leaves the folder. */
export async function localCertificate(folder: string): Promise<Certificate> {
  const certFile = join(folder, 'localhost.crt');
  const keyFile = join(folder, 'localhost.key');
  if (existsSync(certFile) && existsSync(keyFile)) {
    const cert = readFileSync(certFile, 'utf8');
    if (fresh(cert)) return { cert, key: readFileSync(keyFile, 'utf8'), certFile, keyFile };
  }
  const made = await generate([{ name: 'commonName', value: 'localhost' }], {
    // Made in milliseconds, where RSA would hold up the first start by half a second.
    keyType: 'ec',
    algorithm: 'sha256',
    notAfterDate: new Date(Date.now() + years),
    extensions: [
      // Its own authority, so that NODE_EXTRA_CA_CERTS can trust it.
      { name: 'basicConstraints', cA: true, critical: true },
      { name: 'keyUsage', digitalSignature: true, keyCertSign: true },
      { name: 'extKeyUsage', serverAuth: true },
      {
        name: 'subjectAltName',
        altNames: [
          { type: 2, value: 'localhost' },
          { type: 7, ip: '127.0.0.1' },
        ],
      },
    ],
  });
  mkdirSync(folder, { recursive: true });
  writeFileSync(certFile, made.cert);
  writeFileSync(keyFile, made.private, { mode: 0o600 });
  return { cert: made.cert, key: made.private, certFile, keyFile };
}
