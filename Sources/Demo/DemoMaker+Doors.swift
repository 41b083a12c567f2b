import CaseFile

/// What has come to the inbox by each of the doors: the public's page, the telephone, a letter, mails, a professional
/// system; opened and not, confirmed, and a confirmation that couldn't be sent. And what a department has seldom but
/// always somewhere: a case kept from others, one that nobody has yet, a glass broken.
extension DemoMaker {
  mutating func doors(_ known: [Course]) -> [Act] {
    guard let reader = desk.first(.caseworker) else { return [] }
    return page() + system() + mails(reader) + calls(reader) + seldom(known)
  }

  private func came(_ minutes: Int, _ content: NotificationReceived, by actor: Actor = .notifier) -> Act {
    let at = now.adding(minutes: -minutes)
    return Act(
      id: ActID(rawValue: content.id), actor: actor, recordedAt: actor == .notifier ? at : at.adding(minutes: 6),
      filings: [.init(.intake(NotificationID(rawValue: content.id)), at: .at(at), content)])
  }

  private func later(_ minutes: Int, _ content: NotificationReceived, by actor: Actor, _ said: [any Content]) -> Act {
    let at = now.adding(minutes: -minutes)
    let stream = StreamID.intake(NotificationID(rawValue: content.id))
    return Act(
      id: ActID(rawValue: "\(content.id)-\(minutes)"), actor: actor, recordedAt: at,
      filings: said.map { .init(stream, at: .at(at), $0) })
  }

  /// A neighbour who thinks that the child is in danger now; nobody has opened it.
  private func page() -> [Act] {
    [
      came(
        11,
        NotificationReceived(
          id: "demo-danger", from: .anonymous, professional: false, about: "En dreng på omkring 4 år",
          words: "Jeg bor i opgangen Fjordparken 12. Der har været råb i en time, og nu står drengen alene ude på "
            + "altanen i nattøj. Han græder. Jeg har banket på, men ingen lukker op.",
          channel: .web, receipt: "N-7K3F-92QX",
          children: [NotifiedChild(address: "Fjordparken 12, 2. th.")], inDanger: true))
    ]
  }

  /// A school's own system, with two siblings; the confirmation went by itself within the minute.
  private func system() -> [Act] {
    let content = NotificationReceived(
      id: "demo-system", from: .school, professional: true, oral: false, about: "Storm og Freja Lindgaard",
      words: "Begge børn har siden efterårsferien haft bekymrende fravær, og Freja har fortalt sin klasselærer, at hun "
        + "passer sin lillebror, når mor ikke kan komme op. Forældrene er orienteret i dag.",
      notifier: "Skoleleder, Åskolen", reply: Reach(mail: "kontor@aaskolen.example"), role: "Skoleleder",
      channel: .system, receipt: "N-4MXC-D83T", senderReference: "2291",
      children: [
        NotifiedChild(name: "Storm Lindgaard", school: "Åskolen, 2. b"),
        NotifiedChild(name: "Freja Lindgaard", school: "Åskolen, 6. a"),
      ], parentsInformed: true)
    let message = queued("demo-system-m", .confirmation, to: "kontor@aaskolen.example", content)
    return [
      came(140, content), later(140, content, by: .system, [message]),
      later(
        139, content, by: .system,
        [MessageSent(for: message.id), NotificationConfirmed(for: content.id, how: "Mail")]),
    ]
  }

  private func mails(_ reader: Desk.Seat) -> [Act] {
    let unreadable = NotificationReceived(
      id: "demo-unreadable", from: .other, channel: .mail, receipt: "N-R2WH-6QAY",
      attachments: [
        Attachment(
          id: BlobID(rawValue: "demo-unreadable-file"), name: "original.eml", type: "message/rfc822",
          size: DemoFiles.mail.utf8.count, hash: DemoFiles.mailHash)
      ], unreadable: true)
    var first = came(185, unreadable)
    first.blobs = [Blob(id: BlobID(rawValue: "demo-unreadable-file"), bytes: Array(DemoFiles.mail.utf8))]
    let content = NotificationReceived(
      id: "demo-mail", from: .health, professional: true, oral: false, about: "Viggo Brandstrup",
      words: "Vedlagt notat fra samtale i skolen. Viggo på 9 år har fortalt, at han er bange for at gå hjem, når hans "
        + "stedfar er alene hjemme. Jeg har ikke talt med forældrene.",
      notifier: "Sundhedsplejerske", reply: Reach(mail: "sundhedsplejen@fjordby.example"), role: "Sundhedsplejerske",
      channel: .mail, receipt: "N-9GTV-K4PM", children: [NotifiedChild(name: "Viggo Brandstrup", school: "Nordskolen")],
      parentsInformed: false,
      attachments: [
        Attachment(
          id: BlobID(rawValue: "demo-mail-file"), name: "Notat fra samtale.pdf", type: "application/pdf",
          size: DemoFiles.pdf.utf8.count, hash: DemoFiles.pdfHash)
      ])
    var second = came(310, content)
    second.blobs = [Blob(id: BlobID(rawValue: "demo-mail-file"), bytes: Array(DemoFiles.pdf.utf8))]
    let message = queued("demo-mail-m", .confirmation, to: "sundhedsplejen@fjordby.example", content)
    let reader = Actor.staff(reader.id)
    return [
      first, second,
      later(290, content, by: reader, [NotificationOpened(for: content.id, by: self.reader)]),
      later(288, content, by: reader, [message]),
      later(
        286, content, by: .system,
        [MessageFailed(for: message.id, why: "hindrance.rejected", final: true)]),
    ]
  }

  private var reader: StaffID { desk.first(.caseworker)?.id ?? StaffID(rawValue: "demo") }

  private func calls(_ reader: Desk.Seat) -> [Act] {
    let call = NotificationReceived(
      id: "demo-call", from: .daycare, professional: true, oral: true, about: "Karla Ravn",
      words: "Pædagogen ringer. Karla på 3 år blev ikke hentet i går før klokken 18.30, og far lugtede af øl. Det er "
        + "tredje gang på en måned.",
      notifier: "Stuepædagog, Mariehønen", reply: Reach(phone: "00 20 31 44"), channel: .telephone,
      receipt: "N-C6YD-3VKE", children: [NotifiedChild(name: "Karla Ravn", school: "Mariehønen")],
      parentsInformed: true, inDanger: false)
    let letter = NotificationReceived(
      id: "demo-letter", from: .family, professional: false, oral: false, about: "Alberte og Otto",
      words:
        "Kære kommune. Jeg er mormor til Alberte og Otto. Deres mor sover det meste af dagen, og jeg tror ikke, at "
        + "hun tager sin medicin.",
      notifier: "Mormor", reach: "Fjordgade 3, 9999 Fjordby", channel: .letter, receipt: "N-2QPA-X7HN",
      children: [NotifiedChild(name: "Alberte"), NotifiedChild(name: "Otto")])
    return [
      came(95, call, by: .staff(reader.id)),
      later(88, call, by: .staff(reader.id), [NotificationOpened(for: call.id, by: reader.id)]),
      came(260, letter, by: .staff(reader.id)),
      later(250, letter, by: .staff(reader.id), [NotificationOpened(for: letter.id, by: reader.id)]),
    ]
  }

  private func queued(
    _ id: String, _ purpose: MessagePurpose, to: String, _ content: NotificationReceived
  ) -> MessageQueued {
    MessageQueued(
      id: MessageID(rawValue: id), purpose: purpose, way: .mail, to: to,
      subject: "Vi har modtaget din underretning (\(content.receipt ?? "–"))",
      text: "Vi har modtaget din underretning. Din reference er \(content.receipt ?? "–").", about: content.id)
  }

  /// One case kept from all but its own caseworker, and a glass broken in another.
  private func seldom(_ known: [Course]) -> [Act] {
    guard known.count > 8 else { return [] }
    func act(_ name: String, _ course: Course, hours: Int, by actor: Actor, _ content: any Content) -> Act {
      let last = course.scribe.acts.map(\.recordedAt).max() ?? now
      let at = max(now.adding(hours: -hours), last)
      return Act(
        id: ActID(rawValue: name), actor: actor, recordedAt: at, filings: [.init(course.stream, at: .at(at), content)])
    }
    let (kept, seen) = (known[known.count / 2], known[known.count / 3])
    let coordinator = desk.coordinator(of: kept.team)?.id ?? kept.worker.id
    let others = desk.seats.filter { $0.role == .caseworker && $0.team != seen.team }
    guard let outsider = others.first else { return [] }
    return [
      act(
        "demo-restricted", kept, hours: 300, by: .staff(coordinator),
        CaseRestricted(to: [kept.worker.id], why: "Familien er i nær slægt med en medarbejder i afdelingen.")),
      act(
        "demo-glass", seen, hours: 2, by: .staff(outsider.id),
        GlassBroken(
          reason: "Skadestuen ringede om barnet efter lukketid, og sagens rådgiver kunne ikke nås.",
          until: now.adding(hours: 2))),
    ]
  }
}

/// Two small files, made up: a mail that no program can read, and a note.
enum DemoFiles {
  static let mail = """
    Received: from mail.example by mx.fjordby.example
    From: =?utf-8?Q?Sundhedsplejen?= <
    Content-Type: multipart/mixed; boundary="xx

    --xx-brudt
    Content-Transfer-Encoding: base64

    SGVqLCBqZWcgZXIgYmVreW1yZXQgZm9yIGV0IGJhcm4uLi4

    """
  static let mailHash = "4ade893e47d7fe59745b52aab38f02bb5f9cdedc2600acf73266cd1129b84961"

  static let pdf = """
    %PDF-1.4
    1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj
    2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj
    3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 300 200]/Contents 4 0 R/Resources<</Font<</F1 5 0 R>>>>>>endobj
    4 0 obj<</Length 62>>stream
    BT /F1 12 Tf 20 150 Td (Opdigtet bilag: samtale i skolen) Tj ET
    endstream endobj
    5 0 obj<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>endobj
    trailer<</Root 1 0 R>>

    """
  static let pdfHash = "b9ab5f5c1ed488160f995615c58a3edbd65e99e8b89870de204ea0ecbf59b9e6"
}
