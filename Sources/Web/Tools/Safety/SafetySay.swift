import CaseFile
import HTML

/// Something is said on the safety map.
struct SafetySay: Sendable {
  let room: CaseVisit
  let seats: Seats
  let kind: SafetyStatement

  init(_ room: CaseVisit) async throws {
    self.room = room
    seats = try await Seats(room)
    kind = room.query[RulerNote.kindQuery].flatMap(SafetyStatement.init) ?? .strength
  }

  static func address(_ room: CaseVisit, _ kind: SafetyStatement) -> Address {
    room.at(Places.safetySay(room.id)).with(RulerNote.kindQuery, kind.rawValue)
  }

  private var t: Words { room.t }
  private var back: Address { room.at(Places.safetyMap(room.id)) }

  func show() async throws -> Reply { try await room.showAtTable(page) }

  func take() async throws -> Reply {
    try await room.take(page) { answers in
      try await room.write(try said(answers), at: .at(room.now))
      return .saved(back)
    }
  }

  private var page: FormPage {
    var page = SafetyPage.form(
      form, title: t(kind), address: Self.address(room, kind), back: back, room, seats)
    page.about = [room.id.rawValue, kind.rawValue]
    page.lead = t("safety.help.\(kind.rawValue)")
    return page
  }

  private var form: Form {
    let words = Field.text("words", "safety.words.\(kind.rawValue)", rows: 3).needed().most(4_000)
    let dangers = room.file.safetyMaps.said.filter {
      $0.content.about == .danger && room.file.safetyMaps.holds($0.content.id)
    }
    let own: [Field] =
      switch kind {
      case .danger:
        [
          .line("worried", "entry.safety-map.said.who").help("safety.worried-help"),
          .text("happened", "entry.safety-map.said.happened", rows: 3).sender(.observation).help("safety.happened-help")
            .most(4_000), words,
        ]
      case .goal:
        [
          words.sender(.agreement), .text("sign", "entry.safety-map.said.sign", rows: 2).sender(.agreement).most(2_000),
          .number("weeks", "entry.safety-map.said.weeks", in: 1...260),
          .several("familys", "safety.whose", [Field.Option("yes", key: "entry.safety-map.said.familys")]),
        ]
          + (dangers.isEmpty
            ? []
            : [
              .select(
                "danger", "safety.answers",
                dangers.map {
                  Field.Option($0.content.id, text: String(room.file.safetyMaps.words(of: $0.content).prefix(90)))
                })
            ])
      case .step:
        [
          words.sender(.agreement), .line("doer", "entry.safety-map.said.doer"),
          .date("until", "entry.safety-map.said.until"),
        ]
      default: [words]
      }
    return Form("safety-said", seats.fields("table.who-said") + own)
  }

  private func said(_ answers: Answers) throws -> SafetySaid {
    SafetySaid(
      id: room.services.newID(), about: kind, words: answers.text("words") ?? "", by: try seats.marker(answers),
      who: answers.text("worried"), happened: answers.text("happened"), danger: answers.choice("danger"),
      familys: answers.choice("familys") == nil ? nil : true, sign: answers.text("sign"),
      weeks: answers.number("weeks"), doer: answers.text("doer"), until: answers.day("until"), meeting: room.meeting)
  }

  /// A statement no longer holds.
  /// - Throws: `WebError.notFound` where there is no such statement.
  static func ending(_ room: CaseVisit, _ id: Slug) throws -> Ending {
    let maps = room.file.safetyMaps
    guard let said = maps.named(id.rawValue)?.content else { throw WebError.notFound }
    return Ending(
      SafetySaid.self, said.id, said: maps.words(of: said), in: room, at: Places.safetyEnd,
      back: room.at(Places.safetyMap(room.id)), isOnTheMap: true)
  }
}

/// A statement of the map said better; the old words stay.
struct SafetyReword: Sendable {
  let room: CaseVisit
  let seats: Seats
  let said: SafetySaid

  /// - Throws: `WebError.notFound` where there is no such statement.
  init(_ room: CaseVisit, _ id: Slug) async throws {
    guard let said = room.file.safetyMaps.named(id.rawValue)?.content else { throw WebError.notFound }
    self.room = room
    self.said = said
    seats = try await Seats(room)
  }

  private var back: Address { room.at(Places.safetyMap(room.id)) }

  func show() async throws -> Reply { try await room.showAtTable(page) }

  func take() async throws -> Reply {
    try await room.take(page) { answers in
      let words = answers.text("words") ?? ""
      guard words != room.file.safetyMaps.words(of: said) else {
        throw FieldError("words", room.t("safety.reword.same"))
      }
      try await room.write(
        SafetyReworded(for: said.id, words: words, by: try seats.marker(answers), meeting: room.meeting),
        at: .at(room.now))
      return .saved(back)
    }
  }

  private var page: FormPage {
    let form = Form(
      "safety-reword",
      [.text("words", "safety.words.\(said.about.rawValue)", rows: 3).needed().most(4_000)]
        + seats.fields("table.who-said"))
    var page = SafetyPage.form(
      form, title: "\(room.t("safety.reword")): \(room.t(said.about).lowercasedFirst)",
      address: room.at(Places.safetyReword(room.id, Slug(rawValue: said.id))), back: back, room, seats)
    page.about = [room.id.rawValue, said.id]
    page.lead = room.t("safety.reword.lead")
    page.prefill.set("words", room.file.safetyMaps.words(of: said))
    return page
  }
}
