"""Reports of many kinds as offices write them: each function makes one, with its own habits. Names are invented."""
from kit import *

ALL = {}


def doc(f):
    ALL[f.__name__] = f
    return f


def simple(D, secs):
    """secs: list of (head, [ (kind, ...) ])"""
    for s in secs:
        D.section(s[0])
        for x in s[1:]:
            if isinstance(x, int): D.paras(x)
            elif isinstance(x, str): D.measure(x); D.paras(2)
            else: D.measure(x[0], end='。', run=D.w.para(x[1]))

@doc
def d01_blanks(n='d01_blanks'):
    D = Docx(n, indent='blanks')
    D.title('云岚县养老服务体系建设', '二〇二五年工作情况报告'); D.addressee('市民政局：')
    D.text('现将我县养老服务体系建设有关情况报告如下：')
    D.section('基本情况'); D.paras(3)
    D.section('主要做法')
    D.measure('聚焦“建”字，织密服务网络。'); D.paras(2, 3)
    D.measure('聚焦“管”字，规范运营秩序。'); D.paras(2)
    D.measure('聚焦“融”字，拓展服务内容。'); D.paras(2, 1)
    D.section('存在的问题'); D.paras(2)
    for t in ('护理人员流动性较大。', '农村互助点运营经费不稳定。', '部分设施适老化程度不高。'): D.text(t.replace(t, ['一是','二是','三是'][D.n.setdefault('k',0)] + t)); D.n['k'] += 1
    D.section('下一步打算'); D.paras(2, 2)
    D.attachments('云岚县养老机构一览表', '社区食堂运营情况统计表')
    D.sign('云岚县民政局', '2026年1月12日', 'blanks'); return D

@doc
def d02_auto(n='d02_auto'):
    D = Docx(n, auto=True, style=['Heading 1','Heading 2','Heading 3'])
    D.header('松谷县农村公路养护工作总结')
    D.title('松谷县农村公路养护工作总结')
    D.toc([('一、工作推进情况',1),('（一）健全养护机制',1),('（二）提升养护质量',2),('二、存在的主要问题',3),('三、下一步工作安排',4)])
    D.paras(2)
    D.section('工作推进情况'); D.paras(1)
    D.measure('健全养护机制'); D.item('明确责任分工'); D.paras(2); D.item('落实养护经费'); D.paras(2)
    D.measure('提升养护质量'); D.item('推行机械化养护'); D.paras(1); D.item('开展路况检测'); D.paras(2)
    D.section('存在的主要问题'); D.paras(2)
    D.section('下一步工作安排'); D.measure('抓好春季养护'); D.paras(2); D.measure('抓好安全隐患治理'); D.paras(2)
    D.sign('松谷县交通运输局', '2025年12月18日'); return D

@doc
def d03_wrongstyles(n='d03_wrongstyles'):
    D = Docx(n, style=['Heading 3','Heading 1','Heading 2'])
    D.title('雁塘区城市书房建设运营情况汇报', style='Heading 1'); D.paras(2)
    simple(D, [('坚持高位推动，绘好建设“一张图”', '统筹规划布局', '强化要素保障'), ('坚持便民导向，打造阅读“一刻钟”', '优化开放时间', '丰富活动供给'), ('坚持长效管理，守住服务“一条线”', 2, 1)])
    D.sign('雁塘区文化和旅游局', '2026年3月6日'); return D

@doc
def d04_boldrun(n='d04_boldrun'):
    D = Docx(n)
    D.title('梧川市推进“一件事一次办”经验做法')
    D.paras(2)
    D.section('突出流程再造，让办事更顺畅')
    for h in ('梳理事项清单。', '压减申报材料。', '打通部门数据。'): D.head('measure', h, number='', bold=True, run=D.w.para(2), font='仿宋')
    D.section('突出场景拓展，让服务更贴心')
    for h in ('开设潮汐窗口。', '组建帮办队伍。'): D.head('measure', h, number='', bold=True, run=D.w.para(2), font='仿宋')
    D.section('突出评价反馈，让成效更可感')
    for h in ('建立差评整改闭环。', '推行领导干部走流程。', '公开办件评价结果。'): D.head('measure', h, number='', bold=True, run=D.w.para(3), font='仿宋')
    return D

@doc
def d05_softbreaks(n='d05_softbreaks'):
    D = Docx(n, indent='first')
    D.title('关于石鼎镇古树名木保护', '工作开展情况的汇报', breaks=True)
    D.text('按照会议安排，现将石鼎镇古树名木保护工作汇报如下，不妥之处请指正。')
    def soft(*parts):
        p = D.p(indent='first')
        for i,(role,t) in enumerate(parts):
            r = D.run(p, t); D.T.add(role, t)
            if i < len(parts)-1: r.add_break()
    soft(('section','一、摸清底数，建立一树一档'), ('text',D.w.para(2)), ('text',D.w.para(1)))
    soft(('section','二、落实责任，明确一树一人'), ('measure','（一）包保到人。'), ('text',D.w.para(2)), ('measure','（二）巡护到树。'), ('text',D.w.para(2)))
    soft(('section','三、科学养护，做到一树一策'), ('text',D.w.para(3)))
    p = D.p(align='r'); r = D.run(p, '石鼎镇人民政府'); r.add_break(); D.run(p, '2026年2月27日')
    D.T.add('unit','石鼎镇人民政府'); D.T.add('date','2026年2月27日'); return D

@doc
def d06_redhead(n='d06_redhead'):
    D = Docx(n)
    D.p('000018', font='黑体'); D.T.add('copyNumber','000018')
    D.p('秘密★1年', font='黑体'); D.T.add('secrecy','秘密★1年'); D.p('特急', font='黑体'); D.T.add('urgency','特急')
    D.p('青枫市水利局文件', align='c', size=40, font='小标宋'); D.T.add('issuer','青枫市水利局文件')
    D.p('青水发〔2026〕17号　　　　　　　签发人：温言', align='c'); D.T.add('number','青水发〔2026〕17号'); D.T.add('signedBy','温言')
    D.title('青枫市水利局', '关于水库移民后期扶持工作情况的报告'); D.addressee('青枫市人民政府：'); D.paras(2)
    simple(D, [('总体情况', 2), ('重点工作', ('落实直补资金', 2), ('抓好产业扶持', 3), ('化解历史遗留问题', 2)), ('下步措施', 2, 2)])
    D.text('特此报告。')
    D.attachments('2025年度后期扶持项目表')
    D.sign('青枫市水利局', '2026年4月9日')
    D.p('（联系人：祝青，联系电话：0000—1234567）', indent='first'); D.T.add('annotation','联系人：祝青，联系电话：0000—1234567')
    t = D.d.add_table(2, 1); t.cell(0,0).text = '抄送：市发展改革委，市财政局，市审计局。'; t.cell(1,0).text = '青枫市水利局办公室　　　　　　2026年4月9日印发'
    D.T.add('copyTo','市发展改革委，市财政局，市审计局'); D.T.add('printedBy','青枫市水利局办公室'); D.T.add('printedOn','2026年4月9日')
    return D

@doc
def d07_tables(n='d07_tables'):
    D = Docx(n)
    D.title('梧川市粮食收储工作专题报告'); D.paras(2)
    D.section('收储进度'); D.paras(2)
    D.table([['县区','收购量（吨）','','仓容利用率'],['','小麦','稻谷',''],['云岚县','3120','8450','81.2%'],['松谷县','2988','7630','77.5%'],['合计','6108','16080','—']],
            title='表1　2025年各县区收购情况表', merges=[(0,0,1,0),(0,1,0,2),(0,3,1,3)], note='注：数据截至2025年11月30日。')
    D.paras(1)
    D.section('库存管理'); D.measure('日常检查', end='。', run=D.w.para(2)); D.measure('轮换安排', end='。', run=D.w.para(1))
    D.table([['项目','内容\n说明','责任单位'],['科技储粮','低温库改造\n环流熏蒸','市粮食和物资储备局'],['在线监测','粮情测控系统','各承储企业']], title='重点任务分解表')
    D.section('有关建议'); D.paras(2)
    D.sign('梧川市粮食和物资储备局', '2025年12月3日', 'tabs'); return D

@doc
def d08_captions(n='d08_captions'):
    D = Docx(n, style=['Heading 2','Heading 3','Heading 4'], indent='first')
    D.title('云岚县传统村落保护利用成果报告', style='Title')
    p = D.p(indent='first'); t = D.w.para(2); D.run(p, t); D.T.add('text', t)
    D.section('资源概况'); D.paras(2); D.picture('图1 上湾村全貌', seq=1, style='Caption'); D.paras(1)
    D.section('保护举措'); D.measure('编制保护规划'); D.paras(2); D.picture('图2 修缮后的祠堂', seq=2, style='Caption')
    D.measure('培育传统工匠'); D.paras(2)
    D.section('利用成效'); D.paras(2); D.picture('石板街夜景（程墨 摄）'); D.paras(1); return D

@doc
def d09_tracked(n='d09_tracked'):
    D = Docx(n)
    def ins(p, text): p._p.append(parse_xml(f'<w:ins {nsdecls("w")} w:id="{D.w.r.randint(1,9999)}" w:author="陆听澜" w:date="2026-01-05T09:00:00Z"><w:r><w:t>{text}</w:t></w:r></w:ins>'))
    def dele(p, text): p._p.append(parse_xml(f'<w:del {nsdecls("w")} w:id="{D.w.r.randint(1,9999)}" w:author="陆听澜" w:date="2026-01-05T09:00:00Z"><w:r><w:delText>{text}</w:delText></w:r></w:del>'))
    D.title('松谷县全民健身场地补短板情况报告'); D.paras(2)
    p = D.p('一、场地建设', indent='first', font='黑体'); dele(p, '基本'); ins(p, '总体'); D.run(p, '情况', font='黑体'); D.T.add('section','一、场地建设总体情况'); D.n['section'] = 1
    p = D.p('全县', indent='first'); dele(p, '新建球场7个'); ins(p, '新建健身步道11.6公里'); D.run(p, '，群众锻炼有了好去处。'); D.T.add('text','全县新建健身步道11.6公里，群众锻炼有了好去处。')
    D.paras(2)
    D.section('赛事活动'); D.measure('村级赛事', end='。', run=D.w.para(2))
    p = D.p(indent='first'); ins(p, '（二）社区赛事。街道每季度组织一次趣味运动会。'); D.n['measure'] = 2; D.T.add('measure','（二）社区赛事。'); D.T.add('text','街道每季度组织一次趣味运动会。')
    D.section('运行维护'); D.paras(2); D.sign('松谷县教育体育局', '2026年1月5日'); return D

@doc
def d10_joint(n='d10_joint'):
    D = Docx(n)
    D.title('关于联合开展校园周边食品安全', '整治情况的通报'); D.addressee('各镇街市场监管所、中心校：'); D.paras(2)
    simple(D, [('整治情况', ('全面排查', 2), ('集中整治', 2)), ('典型做法', 2), ('工作要求', ('提高认识', 1), ('落实责任', 1), ('加强联动', 1))])
    D.sign(['雁塘区市场监督管理局','雁塘区教育局','雁塘区公安分局'], '2025年9月22日'); return D

@doc
def d11_stops(n='d11_stops'):
    D = Docx(n)
    D.title('石鼎镇网格化服务管理工作小结'); D.paras(1)
    D.section('优化网格设置，做到“一格统管”', end='。'); D.paras(1)
    D.measure('科学划格', end='。'); D.paras(2); D.measure('选优配强', end='。'); D.paras(2)
    D.section('规范运行流程，做到“一单流转”', end='。')
    D.measure('事项准入', end='。'); D.item('厘清职责边界', end='。'); D.paras(2); D.item('动态调整清单', end='。'); D.paras(1)
    D.measure('闭环处置', end='。'); D.item('限时签收', end='。'); D.paras(1); D.item('回访评价', end='。'); D.paras(1)
    D.section('强化激励约束，做到“一评到底”', end='。'); D.paras(2); D.sign('中共石鼎镇委员会', '2025年11月7日'); return D

@doc
def d12_divisions(n='d12_divisions'):
    D = Docx(n, sec='第一部分　', mea='一、', itm='（一）')
    D.title('青枫市数字档案馆建设评估报告'); D.paras(2)
    D.section('建设背景'); D.paras(2)
    D.section('建设内容'); D.measure('基础设施'); D.item('机房改造', end='。', run=D.w.para(1)); D.item('网络扩容', end='。', run=D.w.para(1)); D.measure('数据资源'); D.paras(2)
    D.section('评估结论'); D.measure('总体评价'); D.paras(2); D.measure('改进建议'); D.paras(1); return D

@doc
def d13_marks(n='d13_marks'):
    D = Docx(n)
    D.title('党建引领聚合力　红色物业暖民心', '——雁塘区荷湖街道物业服务改革纪实')
    D.T.list[-1]['text'] = '党建引领聚合力　红色物业暖民心'; D.T.add('deck','——雁塘区荷湖街道物业服务改革纪实')
    D.paras(2)
    for h in ('◆建强组织，让物业有“主心骨”', '◆搭建平台，让居民有“说话处”', '◆创新机制，让服务有“新标尺”'):
        D.p(h, font='黑体', bold=True); D.T.add('section', h); D.paras(2, 2)
        if '平台' in h:
            for b in ('●线上开通“码上议”小程序，受理诉求1268件；', '●线下设立“荷叶亭”议事点23处；', '●每月举办物业开放日，参与居民3400余人次。'): D.text(b)
    return D

@doc
def d14_four(n='d14_four'):
    D = Docx(n)
    D.title('松谷县林长制工作自查报告'); D.addressee('市林长制办公室：'); D.text('根据通知要求，我县对2025年度林长制工作开展了自查，现将情况报告如下。')
    D.section('组织体系建设情况')
    D.measure('健全责任体系'); D.item('设立各级林长', end='。', run=D.w.para(2)); D.item('划定责任区域', end='。', run=D.w.para(2))
    for t in ('（1）县级林长负责重点林区。','（2）镇级林长负责集体林地。','（3）村级林长负责日常巡护。'): D.text(t)
    D.measure('完善制度规范'); D.item('会议制度', end='。', run=D.w.para(1)); D.item('督查制度', end='。', run=D.w.para(1)); D.item('考核制度', end='。', run=D.w.para(1))
    D.section('资源保护情况'); D.measure('森林防火', end='。', run=D.w.para(2)); D.measure('病虫害防治', end='。', run=D.w.para(2))
    D.section('存在问题及整改措施'); D.paras(1)
    for t in ('1.个别巡护日志填写不规范，已于10月底前完成整改；','2.林区道路标识不全，已增设标牌46块；','3.信息报送不及时，已明确专人负责。'): D.text(t)
    D.sign('松谷县林业局', '2025年12月29日'); return D

@doc
def d15_decimal(n='d15_decimal'):
    D = Docx(n, sec='1 ', mea='1.1 ', itm='')
    D.title('云岚县智慧水务项目实施方案执行情况')
    def sec(k, t): D.p(f'{k} {t}', font='黑体', style='Heading 1'); D.T.add('section', f'{k} {t}')
    def mea(k, t): D.p(f'{k} {t}', font='黑体', style='Heading 2'); D.T.add('measure', f'{k} {t}')
    def itm(k, t): D.p(f'{k} {t}', font='黑体', style='Heading 3'); D.T.add('item', f'{k} {t}')
    sec('1','项目概况'); D.paras(2); sec('2','建设进展'); mea('2.1','感知层'); D.paras(1); itm('2.1.1','流量监测'); D.paras(1); itm('2.1.2','水质监测'); D.paras(2); mea('2.2','平台层'); D.paras(2)
    sec('3','运行成效'); mea('3.1','漏损控制'); D.paras(2); mea('3.2','应急调度'); D.paras(2); sec('4','后续计划'); D.paras(2); return D

@doc
def d16_skip(n='d16_skip'):
    D = Docx(n, indent='tab', mea='（1）'); D.either = True
    D.title('荷湖街道适老化改造工作总结'); D.paras(2)
    simple(D, [('入户评估', ('评估对象', 2), ('评估方式', 1)), ('施工改造', ('统一设计', 2), ('分批实施', 2), ('质量监管', 1)), ('回访验收', 2)])
    D.sign('雁塘区荷湖街道办事处', '2025年10月30日', 'tabs'); return D

@doc
def d17_gbk(n='d17_gbk'):
    D = Txt(n, width=34, indent='　　', encoding='gb18030', newline='\r\n')
    D.title('云岚县乡村医生队伍建设情况调研报告'); D.paras(3)
    for s, ms in (('队伍现状', ['年龄结构','学历结构']), ('主要困难', []), ('对策建议', ['提高待遇','定向培养','完善养老保障'])):
        D.section(s); D.paras(2)
        for m in ms: D.measure(m, end='。', run=D.w.para(2))
    D.sign('云岚县卫生健康局课题组', '2025年8月15日'); return D

@doc
def d18_columns(n='d18_columns'):
    D = Txt(n, width=17, indent='　　')
    D.line('title', '河清岸绿入画来'); D.lines.append('碧水绕城惠民生'); D.T.list[-1]['text'] = '河清岸绿入画来碧水绕城惠民生'
    D.line('deck', '——梧川市城区水环境治理综述'); D.line('byline', '本报记者 叶知秋 通讯员 方既白')
    D.paras(2, 2)
    for h in ('控源截污，掐断污水“出口”','清淤补水，激活河道“血脉”','共管共护，守住清波“家底”'): D.line('section', h); D.paras(3, 2)
    D.text('展望未来，梧川市将继续一河一策抓治理，奋力谱写人水和谐新篇章。', role='outlook'); return D

@doc
def d19_pages(n='d19_pages'):
    D = Txt(n, width=32, indent='　　', paged=(22, '- N -'))
    D.title('松谷县2025年安全生产工作总结'); D.addressee('县安全生产委员会：'); D.paras(2)
    for s, ms in (('压实安全责任', ['党政同责','部门监管责任','企业主体责任']), ('深化专项整治', ['道路运输','建筑施工','自建房']), ('提升应急能力', []), ('2026年工作思路', ['抓基层','打基础','强监管'])):
        D.section(s)
        if not ms: D.paras(3, 2)
        for m in ms: D.measure(m); D.paras(2)
    D.attachments('2025年事故统计表', '重大隐患挂牌督办清单'); D.sign('松谷县应急管理局', '2025年12月26日'); return D

@doc
def d20_cover(n='d20_cover'):
    D = Docx(n, sec='第一章　', mea='第一节　', itm='一、', style=['Heading 1','Heading 2','Heading 3'])
    D.blank(4); D.title('青枫市社区嵌入式服务设施', '建设试点中期评估报告'); D.blank(6)
    D.p('青枫市发展和改革委员会', align='c'); D.T.add('occasion','青枫市发展和改革委员会'); D.p('二〇二六年五月', align='c'); D.T.add('occasion','二〇二六年五月'); D.page()
    D.toc([('第一章　总体进展',1),('第一节　项目布局',1),('第二章　主要成效',4)])
    D.section('总体进展'); D.measure('项目布局'); D.paras(2); D.measure('资金投入'); D.item('争取上级补助', end='。', run=D.w.para(1)); D.item('引导社会投资', end='。', run=D.w.para(1))
    D.section('主要成效'); D.measure('服务半径缩短'); D.paras(2); D.measure('运营模式创新'); D.paras(2)
    D.section('问题与建议'); D.measure('主要问题'); D.paras(1); D.measure('对策建议'); D.paras(2); return D

@doc
def d21_pdf(n='d21_pdf'):
    D = Docx(n); D.ext = 'pdf'
    D.header('雁塘区创业担保贷款工作报告')
    D.title('雁塘区创业担保贷款工作报告'); D.addressee('区人民政府：'); D.paras(3)
    simple(D, [('政策落实情况', ('放宽申请条件', 3), ('优化审批流程', 3), ('落实财政贴息', 2)), ('带动就业成效', 3, 2)])
    D.table([['街道','贷款笔数','带动就业情况','主要行业'],['荷湖街道','128笔','吸纳高校毕业生、退役军人和返乡人员共计412人','餐饮、零售、社区托育'],['柳岸街道','96笔','吸纳就业困难人员287人','家政、维修'],['合计','224笔','699人','—']], title='表1 2025年贷款发放情况表', widths=[2.6,2.6,6,4])
    D.paras(2); simple(D, [('风险防控措施', ('贷前核查', 3), ('贷后跟踪', 3)), ('下一步工作', 3, 3)])
    D.sign('雁塘区人力资源和社会保障局', '2026年1月20日'); return D

@doc
def d22_pdf2(n='d22_pdf2'):
    D = Docx(n, indent='first'); D.ext = 'pdf'; D.header('', foot=('— ', ' —')); D.T.list.pop()
    D.title('关于2025年度全县', '残疾人无障碍环境建设情况的报告'); D.addressee('县人大常委会：'); D.paras(2)
    D.section('设施建设'); D.measure('公共场所改造'); D.paras(3); D.measure('家庭改造'); D.item('摸底登记', end='。', run=D.w.para(2)); D.item('设计施工', end='。', run=D.w.para(2)); D.item('验收回访', end='。', run=D.w.para(2))
    D.section('信息交流'); D.paras(3); D.section('宣传监督'); D.measure('开展体验活动'); D.paras(3); D.measure('聘请督导员'); D.paras(3)
    D.text('以上报告，请予审议。'); D.attachments('无障碍改造项目清单', '督导员名单')
    D.sign('云岚县残疾人联合会', '2025年11月28日'); return D

@doc
def d23_pdf3(n='d23_pdf3'):
    D = Docx(n, indent='first', auto=True); D.ext = 'pdf'
    D.title('松谷县茶产业高质量发展情况汇报'); D.centre('occasion', '（2026年3月18日）'); D.paras(3)
    D.section('产业现状'); D.measure('种植规模'); D.paras(2); D.measure('加工能力'); D.paras(3)
    D.section('主要举措'); D.measure('推进茶园改造'); D.paras(3); D.measure('打造公用品牌'); D.paras(3); D.measure('延伸产业链条'); D.paras(2)
    D.section('困难与建议'); D.paras(3, 2); return D

@doc
def d24_mdbold(n='d24_mdbold'):
    R = Raw(n); w = R.w
    R.put('# 荷湖街道垃圾分类工作半年小结\n'); R.T.add('title','荷湖街道垃圾分类工作半年小结')
    R.add('text', w.para(2)); R.put('')
    for i,(s, ms) in enumerate((('设施提标', ['桶站改造','运输升级']), ('宣传提质', ['入户指导','志愿引导']), ('管理提效', []))):
        h = f'{cn(i+1)}、{s}'; R.add('section', h, f'**{h}**\n')
        for k,m in enumerate(ms):
            hd = f'（{cn(k+1)}）{m}。'; t = w.para(2); R.put(f'**{hd}**{t}\n'); R.T.add('measure', hd); R.T.add('text', t)
        if not ms:
            t = w.para(2); R.add('text', t); R.put('')
            R.put('|类别|上半年|同比|\n|---|---|---|\n|厨余垃圾|812吨|+6.3%|\n|可回收物|1097吨|+11.8%|\n'); R.T.add('table', None, rows=[['类别','上半年','同比'],['厨余垃圾','812吨','+6.3%'],['可回收物','1097吨','+11.8%']])
    R.add('unit', '荷湖街道办事处'); R.put(''); R.add('date','2025年7月4日'); return R

@doc
def d25_mdplain(n='d25_mdplain'):
    R = Raw(n); w = R.w
    R.put('---\nauthor: 办公室\ndate: 2026-02-01\n---\n\n# 梧川市公共数据开放年度报告\n'); R.T.add('title','梧川市公共数据开放年度报告')
    t = w.para(2); R.add('text', t); R.put('')
    for s, ms in (('开放概况', ['目录编制','质量管控']), ('应用案例', ['停车引导','用水预警']), ('下一步计划', [])):
        R.add('section', s, f'## {s}\n')
        for m in ms: R.add('measure', m, f'### {m}\n'); R.add('text', w.para(2)); R.put('')
        if not ms:
            for i,t in enumerate(('扩大开放范围，新增数据集120个', '完善反馈机制，七个工作日内答复', '办好创新应用大赛')): R.put(f'{i+1}. {t}'); R.T.add('text', f'{i+1}.{t}')
    return R

@doc
def d26_mdnum(n='d26_mdnum'):
    R = Raw(n); w = R.w
    R.put('# 松谷县政务公开工作要点落实情况\n'); R.T.add('title','松谷县政务公开工作要点落实情况')
    R.add('text', w.para(1)); R.put('')
    for i,(s,ms) in enumerate((('主动公开',['政策解读','重点领域']),('依申请公开',['受理答复','复议诉讼']),('平台建设',[]))):
        h = f'{cn(i+1)}、{s}'; R.add('section', h, f'# {h}\n')
        for k,m in enumerate(ms): hd = f'（{cn(k+1)}）{m}'; R.add('measure', hd, f'## {hd}\n'); R.add('text', w.para(1)); R.put(''); R.add('text', w.para(1)); R.put('')
        if not ms: R.add('text', w.para(2)); R.put('')
    R.put('<table><tr><th>渠道</th><th>条数</th></tr><tr><td>门户网站</td><td>2316</td></tr><tr><td>政务新媒体</td><td>4158</td></tr></table>\n'); R.T.add('table', None, rows=[['渠道','条数'],['门户网站','2316'],['政务新媒体','4158']])
    return R

@doc
def d27_congress(n='d27_congress'):
    D = Docx(n)
    D.title('政 府 工 作 报 告'); D.centre('occasion', '——2026年1月9日在石鼎镇第七届人民代表大会第五次会议上'); D.centre('speaker', '石鼎镇人民政府镇长　苏晚晴')
    D.addressee('各位代表：'); D.text('现在，我代表镇人民政府向大会报告工作，请予审议，并请列席人员提出意见。')
    for s in ('一、2025年工作回顾','二、2026年重点任务','三、加强政府自身建设'):
        D.p(s, align='c', font='黑体'); D.T.add('section', s); D.paras(2)
        if '重点' in s:
            D.n['measure'] = 0
            D.measure('聚力产业兴镇，在提质增效上求突破', end='。', run=D.w.para(2)); D.measure('聚力生态立镇，在绿色转型上求突破', end='。', run=D.w.para(2)); D.measure('聚力和谐安镇，在民生改善上求突破', end='。', run=D.w.para(3))
    D.text('各位代表，蓝图已经绘就，奋斗正当其时。让我们团结一心、真抓实干，奋力谱写石鼎高质量发展新篇章！', role='outlook'); return D

@doc
def d28_speech(n='d28_speech'):
    D = Docx(n)
    D.title('在全县文旅融合发展推进会上的讲话'); D.centre('occasion', '（2025年10月17日）'); D.centre('speaker', '季青临')
    D.addressee('同志们：'); D.paras(2)
    D.section('认清形势，坚定融合发展信心', end=''); D.paras(2, 2)
    D.section('突出重点，抓好融合发展任务'); D.head('measure','要抓项目。', number='第一，', run=D.w.para(2), font='楷体'); D.head('measure','要抓品牌。', number='第二，', run=D.w.para(2), font='楷体'); D.head('measure','要抓服务。', number='第三，', run=D.w.para(2), font='楷体')
    D.section('压实责任，凝聚融合发展合力'); D.paras(3); D.text('谢谢大家！', role='outlook'); return D

@doc
def d29_experience(n='d29_experience'):
    D = Docx(n)
    D.title('下足“绣花功夫”　托起幸福晚年'); D.centre('occasion', '云岚县民政局'); D.centre('occasion','（2025年6月）')
    D.paras(2)
    for i,h in enumerate(('聚焦“一餐热饭”，办好社区食堂','聚焦“一键呼叫”，织密守护网络','聚焦“一刻陪伴”，壮大志愿队伍')):
        D.section(h); D.paras(2, 2)
    return D

@doc
def d30_letter(n='d30_letter'):
    D = Docx(n, indent='spaces')
    D.title('关于报送2025年河湖长制工作总结的函'); D.addressee('市河长办、市水利局、市生态环境局：'); D.paras(2)
    simple(D, [('工作开展情况', ('健全制度', 2), ('巡河履职', 2)), ('存在不足', 1), ('下步计划', 1)])
    D.text('专此函达。'); D.attachments('河湖长名录')
    D.sign('松谷县河长制办公室', '2025年12月15日', 'tabs'); D.p('（联系人：柏舟；电话：1234567）', indent='spaces'); D.T.add('annotation','联系人：柏舟；电话：1234567'); return D

@doc
def d31_bulletin(n='d31_bulletin'):
    D = Docx(n)
    D.p('工 作 简 报', align='c', size=40, font='小标宋'); D.T.add('issuer','工 作 简 报'); D.p('第18期', align='c'); D.T.add('number','第18期')
    D.p('青枫市优化营商环境办公室　　　　　2026年4月2日', align='c'); D.T.add('unit','青枫市优化营商环境办公室'); D.T.add('date','2026年4月2日')
    D.title('政企同心　共解难题', '——梧桐区“企业接待日”制度观察'); D.T.list[-1]['text'] = '政企同心　共解难题'; D.T.add('deck','——梧桐区“企业接待日”制度观察')
    D.p('编者按：企业有所盼，政府有所为。现将梧桐区做法刊发，供各地参考。', indent='first', font='楷体'); D.T.add('note','编者按：企业有所盼，政府有所为。现将梧桐区做法刊发，供各地参考。')
    D.paras(2)
    simple(D, [('敞开大门听诉求', 2), ('专班推进解难题', 2), ('跟踪问效促长效', 2)])
    D.p('报：市委、市政府领导。'); D.T.add('tail','报：市委、市政府领导。'); D.p('送：各区县人民政府，市直各部门。'); D.T.add('tail','送：各区县人民政府，市直各部门。'); return D

@doc
def d32_pasted(n='d32_pasted'):
    D = Txt(n, indent='\t')
    D.title('柳岸街道窨井盖治理情况汇报'); D.paras(2); D.section('普查情况'); D.paras(1)
    D.table([['社区','窨井盖数','破损数'],['东篱社区','812','17'],['南浦社区','655','9'],['合计','1467','26']], title='窨井盖普查统计表')
    D.section('整治措施'); D.measure('更换防坠网', end='。', run=D.w.para(1)); D.measure('落实权属单位', end='。', run=D.w.para(1)); D.item('供排水类', end='。', run=D.w.para(1)); D.item('通信类', end='。', run=D.w.para(1))
    D.section('工作体会'); D.paras(2, 1); D.sign('柳岸街道办事处', '2025年9月5日'); return D

@doc
def d33_minutes(n='d33_minutes'):
    D = Docx(n)
    D.title('石鼎镇人居环境整治推进会', '会议纪要')
    D.text('时间：2026年2月20日上午9:00'); D.text('地点：镇政府三楼会议室'); D.text('主持人：顾南乔'); D.text('参加人员：陆听澜、温言、季青临')
    D.text('会议听取了各村工作情况汇报，研究了存在的问题，现将会议精神纪要如下：')
    for h in ('关于农村厕所革命','关于村庄清洁行动','关于经费保障'): D.section(h); D.text('会议指出，' + D.w.para(2)); D.text('会议要求，' + D.w.para(1))
    D.sign('石鼎镇党政办公室', '2026年2月21日'); return D

@doc
def d34_fonts(n='d34_fonts'):
    """Heads only by face: bold and centred, no numbers, no styles."""
    D = Docx(n)
    D.title('小院落里的大文章', '——松谷县“共享院落”改革观察'); D.T.list[-1]['text'] = '小院落里的大文章'; D.T.add('deck','——松谷县“共享院落”改革观察')
    D.centre('byline','记者　程墨'); D.paras(2)
    for h, subs in (('闲院变活院', ['盘活要有“明白账”','收益要有“分红表”']), ('单打变联营', ['抱团才有议价权','品牌才有生命力']), ('旁观变参与', [])):
        D.p(h, align='c', bold=True, size=18); D.T.add('section', h)
        for s in subs: D.p(s, indent='first', bold=True); D.T.add('measure', s); D.paras(2)
        if not subs: D.paras(2, 2)
    return D

@doc
def d35_selfcheck(n='d35_selfcheck'):
    D = Docx(n, auto=True, indent='first')
    D.title('云岚县校外培训治理自查自纠报告'); D.paras(1)
    D.section('自查情况'); D.measure('机构资质'); D.paras(2); D.measure('收费管理'); D.paras(1)
    D.section('发现的问题')
    for i,t in enumerate(('部分机构公示信息更新不及时；','个别机构预收费监管账户未备案；','教师资格证公示不完整。')):
        p = D.p(indent='first'); D.num(p, 2); D.run(p, t); D.T.add('text', f'{i+1}.{t}')
    D.section('整改措施'); D.item('建立台账', end='。', run=D.w.para(1)); D.item('约谈提醒', end='。', run=D.w.para(2)); D.item('联合执法', end='。', run=D.w.para(1))
    D.section('工作建议'); D.paras(2); D.sign('云岚县教育局','2025年10月11日'); return D

@doc
def d36_pdfpress(n='d36_pdfpress'):
    D = Docx(n, indent='first'); D.ext = 'pdf'
    D.title('让“空心村”重新热起来', '——云岚县乡村建设观察'); D.T.list[-1]['text'] = '让“空心村”重新热起来'; D.T.add('deck','——云岚县乡村建设观察')
    D.centre('byline','本报记者　苏晚晴'); D.paras(3, 2)
    for h in ('人气从哪里来？','产业靠什么活？','治理由谁来管？'): D.p(h, font='黑体', bold=True, align='c'); D.T.add('section', h); D.paras(3, 3)
    D.picture('上湾村的咖啡小院。顾南乔 摄'); return D

@doc
def d37_libre(n='d37_libre'):
    """Made by an office from HTML: lists, tables and styles of its own."""
    R = Raw(n, 'html'); w = R.w
    R.put('<html><head><meta charset="utf-8"></head><body>')
    R.put('<h1 align="center">雁塘区公共自行车运营情况报告</h1>'); R.T.add('title','雁塘区公共自行车运营情况报告')
    t = w.para(2); R.put(f'<p>{t}</p>'); R.T.add('text', t)
    for i,(s,ms) in enumerate((('站点布局',['优化点位','更新车辆']),('运营服务',['调度响应','客服回访']),('财务情况',[]))):
        R.put(f'<h2>{cn(i+1)}、{s}</h2>'); R.T.add('section', f'{cn(i+1)}、{s}')
        for k,m in enumerate(ms):
            R.put(f'<h3>（{cn(k+1)}）{m}</h3>'); R.T.add('measure', f'（{cn(k+1)}）{m}')
            t = w.para(2); R.put(f'<p>{t}</p>'); R.T.add('text', t)
    t = w.para(1); R.put(f'<p>{t}</p>'); R.T.add('text', t)
    R.put('<table border="1"><tr><td>科目</td><td>金额（万元）</td></tr><tr><td>收入</td><td>318.4</td></tr><tr><td>支出</td><td>297.1</td></tr></table>')
    R.T.add('table', None, rows=[['科目','金额（万元）'],['收入','318.4'],['支出','297.1']])
    R.put('<p align="right">雁塘区城市管理局</p><p align="right">2026年1月30日</p></body></html>'); R.T.add('unit','雁塘区城市管理局'); R.T.add('date','2026年1月30日')
    R.via = 'docx'; return R

@doc
def d38_textbox(n='d38_textbox'):
    D = Docx(n)
    D.title('梧川市高层次人才服务工作报告'); D.paras(2)
    D.section('服务体系'); D.measure('人才驿站', end='。', run=D.w.para(2))
    box = '服务热线：0000-7654321'
    p = D.p(indent='first'); t = D.w.para(1); D.run(p, t); D.T.add('text', t)
    p._p.append(parse_xml(f'<w:r {nsdecls("w")} xmlns:v="urn:schemas-microsoft-com:vml"><w:pict><v:shape style="width:200pt;height:30pt"><v:textbox><w:txbxContent><w:p><w:r><w:t>{box}</w:t></w:r></w:p></w:txbxContent></v:textbox></v:shape></w:pict></w:r>')); D.T.add('text', box)
    D.section('政策兑现'); D.measure('住房补贴', end='。', run=D.w.para(2)); D.measure('子女入学', end='。', run=D.w.para(2))
    D.section('下一步安排'); D.paras(2); D.sign('中共梧川市委组织部','2025年12月8日')
    D.attached('附件1','2025年人才政策兑现一览表'); t = D.w.para(1); D.p(t, indent='first'); D.T.add('attachtext', t)
    D.table([['政策','人数','金额（万元）'],['住房补贴','86','430.0'],['生活津贴','112','201.6']]); return D

@doc
def d39_txtblank(n='d39_txtblank'):
    D = Txt(n, width=36, indent='', blank=True)
    D.title('石鼎镇耕地“非粮化”整治小结'); D.paras(2, 2)
    for s, ms in (('排查摸底', []), ('分类整改', ['立行立改类','限期整改类']), ('巩固提升', [])):
        D.section(s)
        if not ms: D.paras(3)
        for m in ms: D.measure(m, end='。', run=D.w.para(2))
    D.sign('石鼎镇人民政府', '2025年9月30日'); return D

@doc
def d40_pdfauto(n='d40_pdfauto'):
    D = Docx(n, style=['Heading 1','Heading 2','Heading 3'], auto=True, indent='first'); D.ext = 'pdf'
    D.header('梧川市城市更新专项体检报告', foot=('第','页'))
    D.title('梧川市城市更新专项体检报告'); D.paras(2); D.section('体检范围'); D.paras(2); D.section('指标评价'); D.measure('住房维度'); D.paras(2)
    D.table([['指标','数值','评价'],['老旧管网更新率','62.4%','基本达标，需进一步提高老城区更新力度'],['加装电梯台数','317台','达标'],['危旧住房解危率','98.1%','接近完成，剩余项目因产权纠纷推进缓慢']], title='表1　住房维度指标', widths=[5,3,7])
    D.measure('社区维度'); D.paras(3); D.section('更新建议'); D.item('补短板', end='。', run=D.w.para(2)); D.item('强弱项', end='。', run=D.w.para(2)); D.paras(2); return D


@doc
def c01_tablehead(n='c01_tablehead'):
    D = Docx(n)
    t = D.d.add_table(2, 1); t.cell(0,0).text = '白鹭县卫生健康局文件'; t.cell(1,0).text = '白卫发〔2026〕8号'
    D.T.add('issuer','白鹭县卫生健康局文件'); D.T.add('number','白卫发〔2026〕8号')
    D.blank(); D.title('关于2025年度家庭医生签约服务', '工作情况的报告'); D.addressee('县人民政府：'); D.paras(2)
    D.section('签约履约情况'); D.measure('签约覆盖面', end='。', run=D.w.para(2)); D.measure('履约质量', end='。', run=D.w.para(2))
    D.section('存在的不足'); D.paras(1); D.section('工作打算'); D.paras(2); D.text('特此报告，请审示。')
    D.sign('白鹭县卫生健康局','2026年1月15日')
    t = D.d.add_table(2, 2); t.cell(0,0).merge(t.cell(0,1)).text = '抄送：市卫生健康委。'; t.cell(1,0).text = '白鹭县卫生健康局办公室'; t.cell(1,1).text = '2026年1月15日印发'
    D.T.add('copyTo','市卫生健康委'); D.T.add('printedBy','白鹭县卫生健康局办公室'); D.T.add('printedOn','2026年1月15日'); return D

@doc
def c02_tabs(n='c02_tabs'):
    D = Docx(n, sec='一、\t', mea='（一）\t', indent='none')
    D.title('柳溪区农贸市场升级改造汇报'); D.paras(2)
    D.section('改造进展'); D.measure('硬件改造'); D.paras(2); D.measure('规范经营'); D.paras(1); D.section('下步计划'); D.paras(2, 1)
    D.sign('柳溪区商务局','2025年8月19日','blanks'); return D

@doc
def c03_autochap(n='c03_autochap'):
    D = Docx(n, auto=True, levels=[('chineseCountingThousand','第%1章 '),('decimal','%2. '),('decimal','（%3）')], style=['Heading 1','Heading 2','Heading 3'])
    D.h['sec'], D.h['mea'], D.h['itm'] = '第一章 ', '1. ', '（1）'
    D.title('平安镇集中式饮用水源地评估报告'); D.paras(2)
    D.section('水源概况'); D.measure('水源位置'); D.paras(2); D.measure('供水规模'); D.paras(1)
    D.section('环境状况'); D.measure('风险源排查'); D.item('交通穿越'); D.paras(1); D.item('农业面源'); D.paras(2); D.measure('监测结果'); D.paras(2)
    D.section('管理建议'); D.paras(2); return D

@doc
def c04_narrow(n='c04_narrow'):
    D = Txt(n, width=28, indent='', newline='\n')
    D.line('title','白鹭县冬春农田水利建设总结'); D.paras(3)
    D.section('加强组织，及早谋划'); D.paras(2, 3); D.section('突出重点，强力推进'); D.measure('修复水毁工程', end='。', run=D.w.para(3)); D.measure('清淤沟渠', end='。', run=D.w.para(2)); D.section('严格监管，确保质量'); D.paras(3)
    D.line('unit','白鹭县水利局',' '*20); D.line('date','2026年2月3日',' '*20); return D

@doc
def c05_longtable(n='c05_longtable'):
    D = Docx(n, indent='first'); D.ext = 'pdf'; D.header('', foot=('- ',' -')); D.T.list.pop()
    D.title('柳溪区小型水库安全运行报告'); D.paras(3)
    D.section('运行概况'); D.paras(3)
    rows = [['序号','水库名称','库容（万立方米）','责任人及巡查情况']]
    for i in range(1, 27): rows.append([str(i), f'{"青白丹玉云石龙松"[i%8]}{"坪沟湾岭"[i%4]}水库', f'{10+i*3}.{i%10}', ['汛期每日巡查一次，台账完整','已落实值守人员，通信畅通并备足抢险物资','每周巡查'][i%3]])
    D.table(rows, title='表1　水库安全责任一览表', widths=[1.5,3.5,4,6.5])
    tr = D.d.tables[0].rows[0]._tr; trPr = tr.get_or_add_trPr(); trPr.append(parse_xml(f'<w:tblHeader {nsdecls("w")}/>'))
    for r in D.d.tables[0].rows: r._tr.get_or_add_trPr().append(parse_xml(f'<w:cantSplit {nsdecls("w")}/>'))
    D.paras(1); D.section('隐患整改'); D.measure('坝体渗漏', end='。', run=D.w.para(2)); D.measure('溢洪道淤堵', end='。', run=D.w.para(2)); D.sign('柳溪区水务局','2025年10月8日'); return D

@doc
def c06_pdfdec(n='c06_pdfdec'):
    D = Docx(n, indent='first'); D.ext = 'pdf'
    D.title('平安镇光伏帮扶电站运维评价')
    def h(role, k, t, size): D.p(f'{k} {t}', bold=True, size=size, font='黑体'); D.T.add(role, f'{k} {t}')
    h('section','1','电站基本情况',18); D.paras(3); h('section','2','运维管理',18); h('measure','2.1','巡检制度',16); D.paras(3); h('measure','2.2','故障处置',16); D.paras(3)
    h('section','3','收益分配',18); h('measure','3.1','分配原则',16); D.paras(2); h('measure','3.2','资金监管',16); D.paras(3); h('section','4','改进建议',18); D.paras(3); return D

@doc
def c07_wide(n='c07_wide'):
    D = Docx(n, sec='一．', mea='（一）、', itm='1、')
    D.title('柳溪区基层治理“积分制”情况小结'); D.paras(1)
    D.section('积分怎么定'); D.measure('村民议定', end='。', run=D.w.para(2)); D.measure('动态调整', end='。', run=D.w.para(1)); D.item('年初修订', end='。', run=D.w.para(1)); D.item('年中微调', end='。', run=D.w.para(1))
    D.section('积分怎么用'); D.measure('超市兑换', end='。', run=D.w.para(2)); D.measure('评先评优', end='。', run=D.w.para(1)); D.section('成效怎么样'); D.paras(2); D.sign('柳溪区委社会工作部','2026年5月20日'); return D

@doc
def c08_remarks(n='c08_remarks'):
    D = Docx(n)
    D.title('在平安镇春耕备耕现场会上的发言'); D.centre('occasion','柳溪区农业农村局'); D.centre('occasion','（2026年2月25日）')
    D.addressee('各位领导、同志们：'); D.text('根据会议安排，我就春耕备耕工作作简要发言。')
    D.section('备足农资，掌握主动权'); [D.head('item', t, number='', run=D.w.para(1)) for t in ('一是摸清需求。', '二是畅通调运。', '三是严查假劣。')]
    D.section('强化指导，打好技术牌'); D.paras(2, 2); D.section('防范灾害，守住基本盘'); D.paras(2)
    D.text('以上发言，不当之处，请批评指正。', role='outlook'); return D

@doc
def c09_manualtoc(n='c09_manualtoc'):
    D = Docx(n)
    D.title('白鹭县“十四五”体育设施建设评估'); D.p('目　录', align='c')
    for i,t in enumerate(('一、评估背景','二、建设成效','三、存在短板','四、对策建议')): D.p(f'{t}{"…"*12}{i*3+1}'); D.T.add('contents', f'{t}{"…"*12}{i*3+1}')
    D.page(); D.paras(2)
    D.section('评估背景'); D.paras(2); D.section('建设成效'); D.measure('场馆设施'); D.paras(2); D.measure('社区设施'); D.paras(2); D.section('存在短板'); D.paras(2); D.section('对策建议'); D.paras(2); D.sign('白鹭县教育体育局','2025年11月11日'); return D

@doc
def c10_md(n='c10_md'):
    R = Raw(n); w = R.w
    R.put('柳溪区公益性公墓建设情况\n========\n'); R.T.add('title','柳溪区公益性公墓建设情况')
    t = '编者按：柳溪区把公墓建设列入民生实事，现予刊发。'; R.put('> ' + t + '\n'); R.T.add('note', t)
    R.add('text', w.para(2)); R.put('')
    R.add('section','一、规划选址','一、规划选址\n----\n'); R.add('text', w.para(2)); R.put(''); R.put('![新建公墓全景](a.png)\n'); R.T.add('photo','新建公墓全景')
    R.add('section','二、建设管理','二、建设管理\n----\n')
    for m in ('（一）资金筹措','（二）生态葬式'): R.add('measure', m, f'### {m}\n'); R.add('text', w.para(2)); R.put('')
    for b in ('骨灰堂3处，格位1200个；','树葬区2处，面积18亩。'): R.put('- ' + b); R.T.add('text', b)
    R.put('')
    R.add('section','三、群众反映','三、群众反映\n----\n'); R.add('text', w.para(2)); return R

@doc
def c11_feature(n='c11_feature'):
    D = Docx(n)
    D.title('一泓清水润千村'); D.p('——白鹭县城乡供水一体化改革侧记', align='c', font='楷体', size=18); D.T.add('deck','——白鹭县城乡供水一体化改革侧记')
    D.centre('byline','通讯员　祝青　文/图'); D.T.list[-1]['text'] = '通讯员　祝青'; D.paras(3)
    D.picture('白鹭县第二水厂净水车间。')
    for h in ('一张管网连城乡','一个平台管到底','一笔明白账算到户'): D.p(h, bold=True, align='l', indent='first'); D.T.add('section', h); D.paras(2, 2)
    D.picture('水务工作人员入户检查水表。'); return D

@doc
def c12_attached(n='c12_attached'):
    D = Docx(n)
    D.title('关于报送柳溪区政务服务便民点', '建设情况的报告'); D.addressee('市政务服务管理局：'); D.paras(2)
    D.section('建设情况'); D.measure('布点情况'); D.paras(2); D.measure('授权情况'); D.paras(1); D.section('存在问题'); D.paras(1); D.section('下步安排'); D.paras(1)
    D.attachments('便民点分布表','高频事项清单'); D.sign('柳溪区政务服务管理局','2026年3月30日')
    D.page(); D.p('附件1', font='黑体'); D.T.add('attachmark','附件1'); D.p('便民点分布表', align='c', size=22)
    D.table([['镇街','个数'],['平安镇','6'],['柳溪街道','9']])
    D.page(); D.p('附件2', font='黑体'); D.T.add('attachmark','附件2'); D.p('高频事项清单', align='c', size=22)
    for t in ('一、社会保险类','社保卡补换、养老待遇资格认证等12项。','二、户政类','居住证办理、户口迁移等9项。'): D.p(t, indent='first'); D.T.add('attachtext', t)
    return D

@doc
def c13_brackets(n='c13_brackets'):
    D = Docx(n)
    D.title('平安镇便民服务中心标准化建设做法'); D.paras(2)
    for h in ('【背景】','【做法】','【成效】'):
        D.p(h, font='黑体'); D.T.add('section', h); D.paras(2)
        if h == '【做法】': D.paras(2, 2)
    return D

@doc
def c14_secondtop(n='c14_secondtop'):
    D = Docx(n, sec='（一）', mea='1.')
    D.title('白鹭县殡葬领域专项整治“回头看”情况'); D.paras(1)
    D.section('整改推进'); D.measure('价格公示', end='。', run=D.w.para(2)); D.measure('票据管理', end='。', run=D.w.para(1)); D.section('长效机制'); D.measure('制度建设', end='。', run=D.w.para(2)); D.measure('社会监督', end='。', run=D.w.para(1)); D.section('工作体会'); D.paras(2); D.sign('白鹭县民政局','2025年12月2日'); return D

@doc
def c15_paren(n='c15_paren'):
    D = Docx(n, itm='1）')
    D.title('柳溪区老旧电梯更新改造情况汇报'); D.addressee('区政府：'); D.text('现将有关情况汇报如下：')
    D.section('主要成效：'); D.paras(2); D.section('主要做法：'); D.measure('摸排评估'); D.item('现场检验', end='。', run=D.w.para(1)); D.item('居民议事', end='。', run=D.w.para(1)); D.measure('资金保障'); D.paras(2); D.section('意见建议：'); D.paras(1); D.sign('柳溪区市场监督管理局','2025年7月28日'); return D

@doc
def c16_pdftoc(n='c16_pdftoc'):
    D = Docx(n, indent='first', style=None); D.ext = 'pdf'
    D.title('平安镇土地综合整治试点报告'); D.page(); D.p('目　录', align='c', size=22)
    for t,k in (('一、试点背景',1),('二、实施过程',2),('（一）清单编制',2),('（二）工程实施',3),('三、阶段成果',5)): D.p(f'{t}{"."*40}{k}'); D.T.add('contents', f'{t}{"."*40}{k}')
    D.page(); D.section('试点背景'); D.paras(3); D.section('实施过程'); D.measure('清单编制'); D.paras(3); D.measure('工程实施'); D.paras(3); D.section('阶段成果'); D.paras(3); D.sign('平安镇人民政府','2026年4月20日'); return D

@doc
def c17_minutes(n='c17_minutes'):
    D = Docx(n)
    D.p('白鹭县人民政府', align='c', size=40, font='小标宋'); D.T.add('issuer','白鹭县人民政府专题会议纪要'); D.p('专题会议纪要', align='c', size=40, font='小标宋');
    D.p('〔2026〕11号', align='c'); D.T.add('number','〔2026〕11号')
    D.title('关于研究公共停车场建设有关问题的会议纪要'); D.text(D.w.para(2)); D.text('会议议定以下事项：')
    D.section('关于选址', end='。', run=D.w.para(2)); D.section('关于投资模式', end='。', run=D.w.para(2)); D.section('关于运营', end='。', run=D.w.para(1))
    D.text('出席：顾南乔、温言、方既白'); D.text('记录：程墨'); return D

@doc
def c18_html(n='c18_html'):
    R = Raw(n, 'html'); w = R.w; R.via = 'docx'
    R.put('<html><head><meta charset="utf-8"></head><body><p align="center"><b><font size="6">柳溪区新就业群体服务工作总结</font></b></p>'); R.T.add('title','柳溪区新就业群体服务工作总结')
    t = w.para(2); R.put(f'<p>{t}</p>'); R.T.add('text', t)
    for i,(s,ms) in enumerate((('阵地建设',['暖“新”驿站','流动党员之家']),('关爱服务',['体检关怀','技能培训']))):
        R.put(f'<p><b>{cn(i+1)}、{s}</b></p>'); R.T.add('section', f'{cn(i+1)}、{s}')
        for k,m in enumerate(ms):
            t = w.para(2); R.put(f'<p><b>（{cn(k+1)}）{m}。</b>{t}</p>'); R.T.add('measure', f'（{cn(k+1)}）{m}。'); R.T.add('text', t)
    R.put('<ol><li>骑手友好社区14个；</li><li>换电柜布点63处；</li><li>司机之家5处。</li></ol>')
    for i,t in enumerate(('骑手友好社区14个；','换电柜布点63处；','司机之家5处。')): R.T.add('text', f'{i+1}.{t}')
    R.put('<p align="right">中共柳溪区委社会工作部</p><p align="right">2025年12月30日</p></body></html>'); R.T.add('unit','中共柳溪区委社会工作部'); R.T.add('date','2025年12月30日'); return R

@doc
def e01_lib(n='e01_lib'):
    D = Docx(n, indent='first', font='宋体')
    D.title('竹岚镇公共图书服务', '标准化试点总结', breaks=True); D.centre('byline','（竹岚镇文化站）'); D.T.list[-1]['role']='occasion'; D.paras(2)
    D.section('试点背景'); D.paras(2); D.section('试点做法'); D.measure('建标准：从“有没有”到“好不好”'); D.paras(2); D.measure('优服务：从“等上门”到“送上门”'); D.paras(2); D.measure('强监督：从“自己评”到“大家评”'); D.paras(1)
    D.section('试点体会'); D.paras(1); return D
@doc
def e02_req(n='e02_req'):
    D = Docx(n)
    D.title('竹岚县财政局关于申请追加', '防汛物资储备经费的请示'); D.addressee('县人民政府：'); D.paras(1)
    D.section('申请理由', end='。', run=D.w.para(2)); D.section('资金测算', end='。', run=D.w.para(1))
    D.table([['物资','单价（元）','数量','金额（万元）'],['编织袋','1.8','20000','3.6'],['救生衣','95','400','3.8'],['合计','','','7.4']], title='防汛物资采购测算表')
    D.text('妥否，请批示。'); D.attachments('防汛物资库存清单'); D.sign('竹岚县财政局','2026年5月6日'); D.p('（联系人：苏晚晴，电话：1234567）', indent='first'); D.T.add('annotation','联系人：苏晚晴，电话：1234567'); return D
@doc
def e03_pdf(n='e03_pdf'):
    D = Docx(n, indent='blanks'); D.ext = 'pdf'
    D.title('竹岚县法律援助工作年度报告'); D.paras(3)
    D.section('机构队伍'); D.measure('站点建设', end='。', run=D.w.para(3)); D.measure('队伍培训', end='。', run=D.w.para(3)); D.section('案件办理'); D.paras(2)
    D.table([['案件类型','受理数','办结数'],['民事','212','198'],['刑事','95','91']], title='表1 案件办理情况'); D.paras(2)
    D.section('质量管理'); D.item('庭审旁听', end='。', run=D.w.para(2)); D.item('案卷评查', end='。', run=D.w.para(2)); D.sign('竹岚县司法局','2026年1月22日'); return D
@doc
def e04_txt(n='e04_txt'):
    D = Txt(n, width=40, indent='  ', blank=False, encoding='gb18030', paged=(30,'第N页 共4页'))
    D.title('南岭市餐饮油烟治理阶段总结'); D.paras(3, 2); D.section('抓源头准入'); D.paras(3); D.section('抓过程监管'); D.measure('安装净化设施'); D.paras(2); D.measure('定期清洗维护'); D.paras(3); D.section('抓末端执法'); D.paras(2, 2); D.sign('南岭市城市管理局','2025年8月31日'); return D
@doc
def e05_styles(n='e05_styles'):
    D = Docx(n, sec='', mea='', itm='', style=['Heading 1','Heading 2','Heading 3'])
    D.title('南岭市博物馆夜间开放评估', style='Title'); D.paras(2)
    for s,ms in (('开放情况',['开放时段','观众结构']),('社会反响',[]),('优化方向',['丰富夜间展陈','完善周边配套'])):
        D.section(s)
        if not ms: D.paras(2, 1)
        for m in ms: D.measure(m); D.paras(2)
    return D
@doc
def e06_news(n='e06_news'):
    D = Docx(n)
    D.p('营商环境专报', align='c', size=36); D.T.add('issuer','营商环境专报'); D.p('2026年第6期（总第42期）', align='c'); D.T.add('number','2026年第6期（总第42期）')
    D.p('南岭市营商环境建设局编　　2026年5月28日', align='c'); D.T.add('unit','南岭市营商环境建设局'); D.T.add('date','2026年5月28日')
    D.title('竹岚县“一企一档”办实事'); D.paras(2); D.section('建档', end='。', run=D.w.para(2)); D.section('跟踪', end='。', run=D.w.para(2)); D.section('销号', end='。', run=D.w.para(1)); return D
@doc
def e07_speech(n='e07_speech'):
    D = Docx(n, indent='blanks')
    D.title('竹岚县2025年林业工作报告'); D.centre('occasion','——2026年2月3日在全县林业工作会议上'); D.centre('speaker','竹岚县林业局局长　方既白'); D.addressee('同志们：'); D.paras(2)
    D.section('2025年工作回顾'); D.paras(1); D.measure('资源培育稳步推进', end='。', run=D.w.para(2)); D.measure('林下经济提档升级', end='。', run=D.w.para(2)); D.section('2026年工作安排'); D.measure('抓造林绿化', end='。', run=D.w.para(2)); D.measure('抓灾害防控', end='。', run=D.w.para(1)); D.text('同志们，让我们锚定目标，继续接力奋斗！', role='outlook'); return D
@doc
def e08_pics(n='e08_pics'):
    D = Docx(n)
    D.title('老茶厂变身“会客厅”'); D.centre('byline','记者　叶知秋　通讯员　程墨'); D.paras(2); D.picture('图为改造后的老茶厂外景。'); D.paras(2)
    for h in ('“旧”与“新”的对话','“静”与“闹”的平衡'): D.p(h, align='c', font='黑体'); D.T.add('section', h); D.paras(3, 2)
    D.picture('游客体验手工制茶。　柏舟　摄'); return D
@doc
def e09_md(n='e09_md'):
    R = Raw(n); w = R.w
    R.put('# 南岭市河湖健康评价简况\n'); R.T.add('title','南岭市河湖健康评价简况'); R.add('text', w.para(2)); R.put('')
    for i,(s,ms) in enumerate((('评价对象',[]),('评价结果',['水量','水质','生物']))):
        R.add('section', f'{i+1}. {s}', f'## {i+1}. {s}\n')
        for k,m in enumerate(ms): R.add('measure', f'{i+1}.{k+1} {m}', f'### {i+1}.{k+1} {m}\n'); R.add('text', w.para(2)); R.put('')
        if not ms: R.add('text', w.para(2)); R.put('')
    R.put('| 河流 | 得分 |\n| :-- | --: |\n| 青溪 | 86.5 |\n| 石河 | 79.0 |\n'); R.T.add('table', None, rows=[['河流','得分'],['青溪','86.5'],['石河','79.0']]); return R
@doc
def e10_pdfmix(n='e10_pdfmix'):
    D = Docx(n, indent='first'); D.ext = 'pdf'; D.header('南岭市人大常委会会议文件')
    D.title('关于南岭市2025年', '职业教育发展情况的报告'); D.centre('occasion','——2026年3月26日在市人大常委会第三十次会议上'); D.centre('speaker','南岭市教育局局长　温言'); D.addressee('主任、各位副主任、秘书长、各位委员：'); D.paras(3)
    D.section('发展现状'); D.measure('办学规模', end='。', run=D.w.para(3)); D.measure('产教融合', end='。', run=D.w.para(3)); D.section('主要困难'); D.paras(3); D.section('工作措施'); D.measure('优化布局', end='。', run=D.w.para(3)); D.measure('提升质量', end='。', run=D.w.para(3)); D.text('以上报告，请审议。'); return D
