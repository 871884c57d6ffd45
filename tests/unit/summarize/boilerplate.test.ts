import { describe, expect, it } from 'vitest'
import { isFurniture, isHeading, isOpener } from '../../../src/summarize/boilerplate'

describe('lines of the publication', () => {
  it.each([
    '김가람 기자 garam@press.example',
    '김가람 기자',
    '사진=한빛통신 제공',
    '▶ 관련 기사: 새 도서관',
    '저작권자 ⓒ 한빛통신, 무단 전재 및 재배포 금지',
    '関連記事：新しい図書館',
    '责任编辑：王小明',
    'Read more: how the library was built',
    'Photo: Jane Doe',
    'Advertisement',
    'All rights reserved.',
    'Lesen Sie auch: Die neue Bibliothek',
    'Foto: dpa',
    'À lire aussi : la bibliothèque',
    'Lee también: la biblioteca',
    'Leia também: a biblioteca',
    'Leggi anche: la biblioteca',
    'Читайте также: новая библиотека',
    'اقرأ أيضا: المكتبة الجديدة',
    'यह भी पढ़ें: नया पुस्तकालय',
    'Xem thêm: thư viện mới',
    'Ayrıca oku: yeni kütüphane',
    'READ MORE: How the library on the old market square was built in two years READ MORE: Why the council voted twice, and what it costs',
    '박소라 의원(왼쪽)이 3일 시청 앞에서 열린 기공식에서 주민들과 인사하고 있다.',
    '의회 관계자들이 기공식을 마치고 기념 촬영을 하고 있다.',
    '박소라 의원이 서명하는 모습입니다.',
    'Councillor Jane Doe (left) and the mayor at the opening on Monday.',
    'Die Bürgermeisterin (v.l.) und zwei Stadträte bei der Eröffnung.',
    '이 자료는 공공누리 조건에 따라 이용할 수 있습니다.',
    '질문 1: 새 도서관은 언제 여나요?',
    '3일 오전 한빛시 시민회관에서 열린 책 잔치에서 관람객들이 새로 나온 그림책과 오래된 지도를 살펴보는 장면을 촬영한 사진입니다.',
    '박소라 의원이 준공식에서 인사하는 모습.',
    '방식 | 금액 | 시간',
    '월요일 10:00~18:30, 화요일 10:00~18:30',
    '<h2>새 도서관</h2>',
    ': 한빛시 중앙로 12',
  ])('are told: %s', (line) => {
    expect(isFurniture(line)).toBe(true)
  })

  it.each([
    'The court ruled on copyright on Monday.',
    'Photographers gathered outside the library on Monday.',
    'Watch sales fell by 3 percent in May.',
    'Images of the fire spread within minutes.',
    '기자들은 3일 시청 앞에 모였다.',
    '그는 사진을 제출했다고 밝혔다.',
    '구독 경제가 커지고 있다.',
    '왼쪽 차로에서 사고가 났다.',
    'The left lost three seats on Monday.',
    'Related costs rose to 3 million.',
  ])('are not: %s', (line) => {
    expect(isFurniture(line)).toBe(false)
  })
})

describe('openers and requests', () => {
  it.each([
    '안녕하세요, 오늘은 새 도서관 소식입니다.',
    '이번에는 러시아와 북한 간 협정에 대해 자세히 알아보고자 합니다.',
    '이번 포스팅에서는 새 노선을 다룹니다.',
    '새 노선의 장점을 살펴보겠습니다.',
    '아래에서 하나씩 정리해 드리겠습니다.',
    '저는 여러 소식을 소개하는 블로거로서 글을 씁니다.',
    '의견을 댓글로 남겨주세요.',
    '이 기사는 새 도서관에 관한 내용입니다.',
    '점검할 항목은 다음과 같습니다.',
    '어떤 내용을 더 알려드릴까요?',
    '새 노선의 성공 배경은 무엇일까요?',
    '제가 작성한 글을 검토해 주시기 부탁드립니다.',
    '해명한 내용을 살펴봅니다.',
    '배 시간표와 운임 요금을 안내합니다.',
    '자세한 방법은 여기에서 확인하실 수 있습니다.',
    '요금은 아래와 같이 구분됩니다.',
    '새 노선이 동네에 어떤 영향을 미치는지를 살펴볼 것입니다.',
    '두 나라의 합의와 그 배경을 살펴보았습니다.',
    '시의 새 예산에 대한 시의회의 내용을 제공합니다.',
    '의장의 최근 기자회견에 대한 소회입니다.',
    '아래는 새 노선의 시간표입니다.',
    '의장은 자신의 누리집에 다음과 같은 글을 올렸습니다.',
    '시는 계획을 다음과 같이 제시했습니다.',
    '안전하고 편안한 여행을 즐기세요.',
    '하지만 저는 다른 주제의 글을 씁니다.',
    '배편은 해당 링크에서 예약할 수 있습니다.',
    '새 노선의 요금은 얼마인가요?',
    '표는 어떻게 살 수 있나요?',
    'In this post, we will look at the new library.',
    'Today we’ll explore what the budget means.',
    'Hi everyone, welcome back!',
    'In diesem Artikel schauen wir uns die Bibliothek an.',
    'Dans cet article, nous verrons le budget.',
    'En este artículo vamos a ver el presupuesto.',
    'Neste artigo, você vai conhecer a biblioteca.',
    'In questo articolo vedremo la biblioteca.',
    'В этой статье мы рассмотрим бюджет.',
    'この記事では、新しい図書館をご紹介します。',
    '这篇文章为大家介绍新图书馆。',
    'في هذا المقال سنتعرف على المكتبة.',
    'इस लेख में हम बजट के बारे में जानेंगे।',
    'Trong bài viết này, chúng tôi nói về thư viện.',
  ])('are told: %s', (sentence) => {
    expect(isOpener(sentence)).toBe(true)
  })

  it.each([
    '그는 "예산을 살펴보겠습니다. 기다려 주세요."라고 말했다.',
    '경찰은 사고 경위를 살펴보고 있다고 밝혔다.',
    'He said “we will look at the budget in this article” and left.',
    'This article of the constitution was amended in 1987.',
    'The committee will explore new sites.',
    'Hiring rose in May.',
    '비가 전국에 내리겠습니다.',
    '그는 "저는 몰랐습니다"라고 말했다.',
    '노동조합이 임금을 올리기로 합의했다는 소식입니다.',
    '감사원은 예산을 들여다볼 것이라고 밝혔다.',
    '이 앱은 버스 도착 정보를 제공합니다.',
  ])('are not: %s', (sentence) => {
    expect(isOpener(sentence)).toBe(false)
  })
})

describe('headings', () => {
  const sentence = (text: string, alone = true) => ({ text, alone })

  it('may be a question, when it fills its block', () => {
    expect(isHeading(sentence('왜 새 도서관이 필요한가?'))).toBe(true)
    expect(isHeading(sentence('What does the budget mean?'))).toBe(true)
    expect(isHeading(sentence('What does the budget mean?', false))).toBe(false)
  })

  it('may lead to what stands below', () => {
    expect(isHeading(sentence('청소 방식에 따른 비용을 살펴보면,', false))).toBe(true)
    expect(isHeading(sentence('The council decided the following:', false))).toBe(true)
  })

  it('may run into the end of a Korean block', () => {
    expect(isHeading(sentence('시의회의 다음 조치', false))).toBe(true)
    expect(
      isHeading(sentence('시의회는 다음 조치로 우체국 자리를 사들이기로 하고 예산 심의에 들어갔다', false)),
    ).toBe(false)
  })

  it('may end in a noun and a mark, or in the number of what follows, in Korean', () => {
    expect(isHeading(sentence('승선 전 꼭 지킬 안전 수칙!'))).toBe(true)
    expect(
      isHeading(
        sentence(
          '새 예산을 둘러싼 다툼과 그 배경 시의회의 새 조례에 대한 전망과 주민의 뜻 우체국 자리를 둘러싼 결정과 이에 따른 변화',
        ),
      ),
    ).toBe(true)
    expect(isHeading(sentence('새 예산에 대한 의혹 조사 2.', false))).toBe(true)
    expect(isHeading(sentence('새 도서관이 문을 열었어요!'))).toBe(false)
    expect(isHeading(sentence('시의회가 예산을 통과시켰다.'))).toBe(false)
  })

  it('stand alone, are short and end without a mark', () => {
    expect(isHeading(sentence('러시아와 북한의 관계'))).toBe(true)
    expect(isHeading(sentence('What the budget means'))).toBe(true)
    expect(isHeading(sentence('The budget passed.'))).toBe(false)
    expect(isHeading(sentence('The budget passed', false))).toBe(false)
    expect(isHeading(sentence('The budget passed '.repeat(10)))).toBe(false)
    expect(isHeading(sentence('그는 "끝났다."'))).toBe(false)
    expect(isHeading(sentence('Er sagte: „Es ist vorbei.“'))).toBe(false)
  })
})
