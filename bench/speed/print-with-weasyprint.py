"""Makes PDF/UA-1 files with WeasyPrint in one process.

Each line on standard input is a page's address and the file to write, as a JSON list.
It answers each with a line: "done", or "failed: " and why.
"""

import json
import logging
import sys

import weasyprint

logging.getLogger("weasyprint").setLevel(logging.CRITICAL)
print("ready", weasyprint.__version__, flush=True)
for line in sys.stdin:
    address, file = json.loads(line)
    try:
        weasyprint.HTML(address).write_pdf(file, pdf_variant="pdf/ua-1", pdf_tags=True)
        print("done", flush=True)
    except Exception as error:
        print("failed:", repr(error)[:200], flush=True)
