// Collects what is wrong with the sources, so that one run shows every error with its file and line.
export class Problems {
  errors = [];
  warnings = [];

  error(file, line, text) {
    this.errors.push(`${file}:${line}: ${text}`);
  }

  warn(file, line, text) {
    this.warnings.push(`${file}:${line}: warning: ${text}`);
  }

  print() {
    for (const line of [...this.warnings, ...this.errors]) console.error(line);
  }
}
