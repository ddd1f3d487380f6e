"""Documents as offices write them, each with what stands in it."""
import json, random, subprocess, os, re, io, struct, zlib
from docx import Document
from docx.shared import Pt, Cm, Emu
from docx.enum.text import WD_ALIGN_PARAGRAPH as A, WD_BREAK
from docx.enum.table import WD_TABLE_ALIGNMENT
from docx.oxml.ns import qn, nsdecls
from docx.oxml import OxmlElement, parse_xml

WHO = '全县 各镇街 县直有关单位 各村（社区） 工作专班 镇党委 社区网格员 农技人员 县民政局 志愿服务队 各中小学 两级河长 行业主管部门 帮扶干部'.split()
WHAT = '修整灌渠 走访独居老人 更新台账 硬化入户路 疏浚河道 栽植行道树 培训月嫂 清运建筑垃圾 改造老旧管网 开放图书室 检修路灯 收储秸秆 回访办件 建设菌菇大棚 排查燃气隐患 组织义诊 兑付补贴'.split()
HOW = '逐户 分片 按月 对照清单 会同乡镇 结合实际 及时 集中力量 分三批 依托服务站 坚持边查边改 通过议事会 因地制宜'.split()
RES = '群众办事少跑一趟 出行条件明显改善 集体收入稳步提高 投诉量持续下降 村容村貌焕然一新 应急响应更加迅速 老人吃上了热饭 农户用上了放心水 基层负担有所减轻'.split()
UNIT = ['处','户','公里','人次','万元','场次','亩','个','件','%']
NAMES = '柏舟 叶知秋 程墨 苏晚晴 顾南乔 陆听澜 温言 季青临 方既白 祝青'.split()

class Words:
    def __init__(self, seed): self.r = random.Random(seed)
    def fig(self):
        u = self.r.choice(UNIT); r = self.r
        n = f'{r.randint(40,99)}.{r.randint(1,9)}' if u == '%' else r.choice([str(r.randint(3,980)), f'{r.randint(1,99)}.{r.randint(1,99)}', f'{r.randint(2,9)}{r.randint(100,999)}'])
        return n + u
    def clause(self):
        r = self.r; k = r.randint(0, 7)
        if k == 0: return f'{r.choice(WHO)}{r.choice(HOW)}{r.choice(WHAT)}'
        if k == 1: return f'{r.choice(HOW)}{r.choice(WHAT)}{self.fig()}'
        if k == 2: return f'共{r.choice(WHAT)}{self.fig()}、{r.choice(WHAT)}{self.fig()}'
        if k == 3: return r.choice(RES)
        if k == 4: return f'出台《{r.choice(["云岚","松谷","雁塘"])}{r.choice(["社区食堂运营办法","小微水体管护细则","农房建设指引","网格事项清单"])}》'
        if k == 5: return f'比上年{r.choice(["增长","下降","提高"])}{r.randint(1,30)}.{r.randint(1,9)}%'
        if k == 6: return f'“{r.choice(["一网统管","邻里驿站","田间课堂","小板凳议事"])}”{r.choice(["覆盖","服务","联系"])}{self.fig()}'
        return f'{r.choice(WHO)}{r.choice(WHAT)}（含{r.choice(WHAT)}{self.fig()}）'
    def sentence(self, least=2, most=4):
        return self.r.choice(WHO) + self.r.choice(['','坚持','注重','持续']) + self.r.choice(WHAT) + '，' + '，'.join(self.clause() for _ in range(self.r.randint(least-1, most-1))) + '。'
    def para(self, n=2): return ''.join(self.sentence() for _ in range(n))
    def short(self): return f'{self.r.choice(WHO)}{self.r.choice(HOW)}{self.r.choice(WHAT)}。'

def bare(t): return re.sub(r'[\s\u3000]+', '', t)

class Truth:
    def __init__(self): self.list = []
    def add(self, role, text=None, **more): self.list.append({'role': role, 'text': text, **more})

CN = '零一二三四五六七八九十'
def cn(n): return CN[n] if n <= 10 else '十' + CN[n-10]

class Base:
    def __init__(self, name):
        self.name, self.T, self.w = name, Truth(), Words(name)
        self.n = {'section':0,'measure':0,'item':0}
    # what a head is called
    def number(self, role, scheme):
        self.n[role] += 1
        if role == 'section': self.n['measure'] = self.n['item'] = 0
        if role == 'measure': self.n['item'] = 0
        k = self.n[role]
        return scheme.replace('一', cn(k)).replace('1', str(k)) if scheme else ''
    def paras(self, *ns):
        for n in ns: self.text(self.w.para(n))

class Docx(Base):
    ext = 'docx'
    def __init__(self, name, **h):
        super().__init__(name)
        self.h = {'indent':'first','sec':'一、','mea':'（一）','itm':'1.','auto':False,'style':False,'font':'仿宋', **h}
        self.d = Document()
        st = self.d.styles['Normal']; st.font.size = Pt(16); st.font.name = 'Times New Roman'
        st.element.rPr.rFonts.set(qn('w:eastAsia'), self.h['font'])
        s = self.d.sections[0]; s.page_width, s.page_height = Cm(21), Cm(29.7)
        s.left_margin, s.right_margin, s.top_margin, s.bottom_margin = Cm(2.8), Cm(2.6), Cm(3.7), Cm(3.5)
        if self.h['auto']: self.numbering()
    def numbering(self):
        part = self.d.part.numbering_part.element
        lv = self.h.get('levels', [('chineseCountingThousand','%1、'),('chineseCountingThousand','（%2）'),('decimal','%3.')])
        xml = f'<w:abstractNum {nsdecls("w")} w:abstractNumId="90"><w:multiLevelType w:val="multilevel"/>' + ''.join(
            f'<w:lvl w:ilvl="{i}"><w:start w:val="1"/><w:numFmt w:val="{f}"/><w:suff w:val="{self.h.get("suff","nothing")}"/><w:lvlText w:val="{t}"/><w:lvlJc w:val="left"/></w:lvl>' for i,(f,t) in enumerate(lv)) + '</w:abstractNum>'
        first = part.find(qn('w:num'))
        (first.addprevious if first is not None else part.append)(parse_xml(xml))
        part.append(parse_xml(f'<w:num {nsdecls("w")} w:numId="90"><w:abstractNumId w:val="90"/></w:num>'))
    # raw
    def p(self, text='', align=None, bold=None, font=None, size=None, indent=None, style=None, into=None):
        p = (into or self.d).add_paragraph(style=style)
        if align: p.alignment = {'c':A.CENTER,'r':A.RIGHT,'l':A.LEFT,'j':A.JUSTIFY}[align]
        if indent == 'first': self.chars(p, 200)
        if indent == 'blanks': text = '　　' + text
        if indent == 'spaces': text = '    ' + text
        if indent == 'tab': text = '\t' + text
        if text: self.run(p, text, bold, font, size)
        return p
    def chars(self, p, n):
        pPr = p._p.get_or_add_pPr(); ind = OxmlElement('w:ind')
        ind.set(qn('w:firstLineChars'), str(n)); ind.set(qn('w:firstLine'), str(n*32//10)); pPr.append(ind)
    def run(self, p, text, bold=None, font=None, size=None):
        r = p.add_run(text)
        if bold: r.bold = True
        if size: r.font.size = Pt(size)
        if font:
            r.font.name = 'Times New Roman'
            r._r.get_or_add_rPr().get_or_add_rFonts().set(qn('w:eastAsia'), font)
        return r
    def num(self, p, level):
        pPr = p._p.get_or_add_pPr()
        pPr.append(parse_xml(f'<w:numPr {nsdecls("w")}><w:ilvl w:val="{level}"/><w:numId w:val="90"/></w:numPr>'))
    def blank(self, n=1):
        for _ in range(n): self.d.add_paragraph()
    def page(self): self.d.add_paragraph().add_run().add_break(WD_BREAK.PAGE)
    # roles
    def title(self, *lines, style=None, breaks=False):
        if breaks:
            p = self.p(align='c', style=style)
            for i, l in enumerate(lines):
                r = self.run(p, l, font='小标宋', size=22)
                if i < len(lines)-1: r.add_break()
        else:
            for l in lines: self.p(l, align='c', font='小标宋', size=22, style=style)
        self.T.add('title', ''.join(lines))
    def centre(self, role, text, font='楷体', **o):
        self.p(text, align='c', font=font, **o); self.T.add(role, text)
    def addressee(self, text): self.p(text); self.T.add('addressee', text.rstrip('：:'))
    def text(self, text, role='text', **o):
        self.p(text, indent=o.pop('indent', self.h['indent']), **o); self.T.add(role, text)
    def head(self, role, text, end='', run=None, bold=None, font=None, number=None, style=None):
        i = ['section','measure','item'].index(role); key = ['sec','mea','itm'][i]
        auto = self.h['auto'] and number is None
        scheme = self.h[key] if number is None else number
        no = self.number(role, scheme)
        if style is None and self.h['style']: style = self.h['style'][i]
        font = font or ['黑体','楷体',None][i] if not style else None
        p = self.p('' if auto else (no + text + end), indent=None if style else self.h['indent'], style=style, font=font, bold=bold)
        if auto: self.num(p, i); self.run(p, text + end, bold, font)
        self.T.add(role, no + text + end)
        if run is not None: self.run(p, run); self.T.add('text', run)
        return p
    def section(self, t, **o): return self.head('section', t, **o)
    def measure(self, t, **o): return self.head('measure', t, **o)
    def item(self, t, **o): return self.head('item', t, **o)
    def table(self, rows, title=None, merges=(), align='c', note=None, say=None, widths=None):
        if title: self.p(title, align=align, font='黑体', size=14); self.T.add('tabletitle', title)
        t = self.d.add_table(len(rows), len(rows[0])); t.style = 'Table Grid'
        gone = set()
        for (a,b,c,e) in merges:
            t.cell(a,b).merge(t.cell(c,e))
            gone |= {(x,y) for x in range(a,c+1) for y in range(b,e+1)} - {(a,b)}
        for i,row in enumerate(rows):
            for j,x in enumerate(row):
                if (i,j) in gone: continue
                c = t.cell(i,j); c.paragraphs[0].text = ''
                parts = x.split('\n')
                for k,part in enumerate(parts):
                    q = c.paragraphs[0] if k == 0 else c.add_paragraph()
                    r = q.add_run(part); r.font.size = Pt(12)
                    q.alignment = A.CENTER
                if widths: c.width = Cm(widths[j])
        self.T.add('table', None, rows=[[('' if (i,j) in gone else x.replace('\n',' ')) for j,x in enumerate(r)] for i,r in enumerate(rows)])
        if note: self.p(note, size=12); self.T.add('text', note)
    def picture(self, caption=None, below=True, style=None, seq=None):
        p = self.p(align='c'); p.add_run().add_picture(io.BytesIO(png(self.w.r)), width=Cm(8))
        self.T.add('photo', caption)
        if caption:
            q = self.p(align='c', style=style)
            if seq:
                self.run(q, '图'); fld(q, 'SEQ 图 \\* ARABIC', str(seq)); self.run(q, caption[1+len(str(seq)):])
            else: self.run(q, caption, size=12)
    def sign(self, unit, date, how='right'):
        units = [unit] if isinstance(unit, str) else unit
        self.blank()
        for u in units:
            if how == 'right': self.p(u, align='r')
            elif how == 'blanks': self.p('　'*14 + u)
            elif how == 'tabs': self.p('\t'*6 + u)
            self.T.add('unit', u)
        if how == 'right': self.p(date + '　　', align='r')
        elif how == 'blanks': self.p('　'*15 + date)
        elif how == 'tabs': self.p('\t'*6 + date)
        self.T.add('date', date)
    def attachments(self, *names, colon='：', one=None):
        self.blank()
        if len(names) == 1: self.p(f'附件{colon}{names[0]}', indent=self.h['indent'])
        else:
            for i,n in enumerate(names):
                self.p((f'附件{colon}' if i == 0 else '　　　') + f'{i+1}.{n}', indent=self.h['indent'])
        for n in names: self.T.add('attachment', n)
    def attached(self, mark, title):
        self.page(); self.p(mark, font='黑体'); self.p(title, align='c', font='小标宋', size=22)
        self.T.add('attachmark', mark); self.T.add('attachtitle', title)
    def header(self, text, foot=None):
        s = self.d.sections[0]; s.header.paragraphs[0].text = text
        q = s.footer.paragraphs[0]; q.alignment = A.CENTER
        if foot: q.add_run(foot[0])
        fld(q, 'PAGE', '1')
        if foot: q.add_run(foot[1])
        self.T.add('furniture', text)
    def toc(self, entries):
        self.p('目　录', align='c', size=22)
        for i,(t,pg) in enumerate(entries):
            p = self.d.add_paragraph()
            if i == 0: p._p.append(parse_xml(f'<w:r {nsdecls("w")}><w:fldChar w:fldCharType="begin"/></w:r>')); p._p.append(parse_xml(f'<w:r {nsdecls("w")}><w:instrText xml:space="preserve"> TOC \\o "1-2" \\h </w:instrText></w:r>')); p._p.append(parse_xml(f'<w:r {nsdecls("w")}><w:fldChar w:fldCharType="separate"/></w:r>'))
            p.add_run(t + '\t'); fld(p, f'PAGEREF _Toc{1000+i} \\h', str(pg))
            if i == len(entries)-1: p._p.append(parse_xml(f'<w:r {nsdecls("w")}><w:fldChar w:fldCharType="end"/></w:r>'))
            self.T.add('contents', t)
        self.page()
    def save(self, folder):
        path = f'{folder}/{self.name}.docx'; self.d.save(path)
        return path

def fld(p, code, result):
    for x in (f'<w:r {nsdecls("w")}><w:fldChar w:fldCharType="begin"/></w:r>', f'<w:r {nsdecls("w")}><w:instrText xml:space="preserve"> {code} </w:instrText></w:r>', f'<w:r {nsdecls("w")}><w:fldChar w:fldCharType="separate"/></w:r>', f'<w:r {nsdecls("w")}><w:t>{result}</w:t></w:r>', f'<w:r {nsdecls("w")}><w:fldChar w:fldCharType="end"/></w:r>'):
        p._p.append(parse_xml(x))

def png(r):
    w = h = 24; raw = b''.join(b'\0' + bytes(r.randrange(256) for _ in range(w*3)) for _ in range(h))
    def chunk(t, d): return struct.pack('>I', len(d)) + t + d + struct.pack('>I', zlib.crc32(t + d))
    return b'\x89PNG\r\n\x1a\n' + chunk(b'IHDR', struct.pack('>IIBBBBB', w, h, 8, 2, 0, 0, 0)) + chunk(b'IDAT', zlib.compress(raw)) + chunk(b'IEND', b'')

class Txt(Base):
    ext = 'txt'
    def __init__(self, name, width=None, indent='　　', encoding='utf-8', blank=False, newline='\n', paged=None, **h):
        super().__init__(name); self.h = {'sec':'一、','mea':'（一）','itm':'1.', **h}
        self.width, self.ind, self.enc, self.blank_, self.nl, self.paged = width, indent, encoding, blank, newline, paged
        self.lines = []
    def put(self, text, indent=None):
        text = (self.ind if indent is None else indent) + text
        out = []
        if self.width:
            import unicodedata
            cur, used = '', 0
            for ch in text:
                e = 1 if unicodedata.east_asian_width(ch) in 'FWA' else .5
                if used + e > self.width and ch not in '，。、；：！？”）》%':
                    out.append(cur); cur, used = '', 0
                cur += ch; used += e
            out.append(cur)
        else: out = [text]
        self.lines += out + ([''] if self.blank_ else [])
    def title(self, *l):
        for x in l: self.put(x, '' if self.width and self.width < 20 else '        ')
        self.T.add('title', ''.join(l))
    def centre(self, role, text): self.put(text, '' if self.width and self.width < 20 else '          '); self.T.add(role, text)
    def addressee(self, text): self.put(text, ''); self.T.add('addressee', text.rstrip('：:'))
    def text(self, text, role='text'): self.put(text); self.T.add(role, text)
    def line(self, role, text, indent=''): self.put(text, indent); self.T.add(role, text)
    def head(self, role, text, end='', run=None, number=None):
        key = {'section':'sec','measure':'mea','item':'itm'}[role]
        no = self.number(role, self.h[key] if number is None else number)
        self.put(no + text + end + (run or '')); self.T.add(role, no + text + end)
        if run: self.T.add('text', run)
    def section(self, t, **o): self.head('section', t, **o)
    def measure(self, t, **o): self.head('measure', t, **o)
    def item(self, t, **o): self.head('item', t, **o)
    def table(self, rows, title=None, note=None):
        if title: self.put(title, ''); self.T.add('tabletitle', title)
        self.lines += ['\t'.join(r) for r in rows]
        self.T.add('table', None, rows=rows)
        if note: self.put(note, ''); self.T.add('text', note)
    def sign(self, unit, date):
        for u in ([unit] if isinstance(unit, str) else unit): self.put(u, ' '*30); self.T.add('unit', u)
        self.put(date, ' '*32); self.T.add('date', date)
    def attachments(self, *names):
        for i,n in enumerate(names): self.put(('附件：' if i == 0 else '　　　') + (f'{i+1}.' if len(names) > 1 else '') + n); self.T.add('attachment', n)
    def save(self, folder):
        lines = self.lines
        if self.paged:
            every, mark = self.paged; out = []
            for i,l in enumerate(lines):
                out.append(l)
                if (i+1) % every == 0: out.append(mark.replace('N', str((i+1)//every)))
            lines = out
        path = f'{folder}/{self.name}.txt'
        open(path, 'wb').write(self.nl.join(lines).encode(self.enc)); return path

class Raw(Base):
    """Markdown and texts that are written out."""
    def __init__(self, name, ext='md'): super().__init__(name); self.ext = ext; self.out = []
    def put(self, s): self.out.append(s)
    def add(self, role, text, shown=None, **m): self.out.append(text if shown is None else shown); self.T.add(role, text, **m)
    def save(self, folder):
        path = f'{folder}/{self.name}.{self.ext}'; open(path, 'w').write('\n'.join(self.out) + '\n'); return path
