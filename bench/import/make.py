"""Write the documents and what stands in each (JSON) into a folder: `make.py FOLDER [NAME...]`; needs python-docx and LibreOffice."""
import json
import os
import subprocess
import sys

from documents import ALL

folder, *names = sys.argv[1:]
os.makedirs(folder, exist_ok=True)
for name in names or sorted(ALL):
    document = ALL[name]()
    path = document.save(folder)
    through = getattr(document, 'via', 'pdf' if document.ext == 'pdf' else None)
    if through:
        target = 'pdf' if through == 'pdf' else 'docx:Office Open XML Text'
        run = ['soffice', '--headless', '--convert-to', target, '--outdir', folder, path]
        subprocess.run(run, capture_output=True, timeout=120, check=True)
        os.remove(path)
        path = f'{os.path.splitext(path)[0]}.{through}'
    told = {'file': os.path.basename(path), 'either': getattr(document, 'either', False), 'elements': document.T.list}
    with open(f'{folder}/{name}.json', 'w', encoding='utf-8') as file:
        json.dump(told, file, ensure_ascii=False)
