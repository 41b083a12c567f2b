import CaseFile
import HTML
import Measures

extension SafetyPage {
  func view(around line: Node) -> Node {
    let map = SafetyMap(maps)
    return div(.class("tool")) {
      p(t("safety.lead"), .class("lead"))
      room.closedNotice
      if fixing == nil {
        generalGuidance(map)
        columns(map)
        planCard
      }
      card(t("safety.line"), id: "linjen", "first") {
        if let old = fixing?.content {
          p(t("ruler.fixing", ["name": seats.plate(old.by).name, "side": t("safety.line").lowercasedFirst]))
        }
        line
        if fixing != nil { p { a(t("form.cancel"), .href(address)) } }
      }
      if fixing == nil {
        marksCard(map)
        earlier
        p { a(t("safety.print"), .href(Places.safetyPrint(room.id)), .class("act")) }
      }
      room.tools(after: .safety)
    }
  }

  /// - Parameter back: where one goes without saving.
  func view(writing form: Node, title: String, back: Address) -> Node {
    let map = SafetyMap(maps)
    return div(.class("tool")) {
      card(title, id: Self.formID, "first") {
        form
        p { a(t("form.cancel"), .href(back), .class("act")) }
      }
      columns(map)
      planCard
      marksCard(map)
    }
  }

  /// Where a small form begins.
  static var formID: String { "skriv" }

  private func columns(_ map: SafetyMap) -> Node {
    div(.class("columns three safety-map")) {
      for (column, kinds) in SafetyStatement.columns { columnCard(column, kinds, map) }
    }
  }

  /// Guidance on the whole map; that on a statement stands at the statement.
  private func generalGuidance(_ map: SafetyMap) -> Node {
    let general = map.guidance.filter { $0.about == nil }.map { seats.words($0.phrase) }
    let once = general.reduce(into: [String]()) { if !$0.contains($1) { $0.append($1) } }
    return once.isEmpty || !canWrite ? .empty : Notice.info(once.joined(separator: " "))
  }

  private func columnCard(_ column: SafetyItem.Column, _ kinds: [SafetyStatement], _ map: SafetyMap) -> Node {
    card(t("safety.column.\(column.rawValue)"), id: "kolonne-\(column.rawValue)") {
      for kind in kinds {
        h3(t(kind))
        let said = maps.said.filter { $0.content.about == kind && maps.holds($0.content.id) }
        if said.isEmpty { p(t("ruler.notes.none"), .class("quiet")) }
        ul(.class("said")) { for record in said { statement(record, map) } }
        if canWrite {
          p {
            a(
              t("ruler.note.add"), .href(SafetySay.address(room, kind).at(Self.formID)), .class("act"),
              .aria("label", "\(t("ruler.note.add")): \(t(kind))"))
          }
        }
      }
    }
  }

  private func statement(_ record: Record<SafetySaid>, _ map: SafetyMap) -> Node {
    let said = record.content
    let words = maps.words(of: said)
    return li {
      SafetyStatementView(said: said, words: words, maps: maps, t: t).view
      if canWrite {
        for question in map.guidance where question.about == said.id {
          p(seats.words(question.phrase), .class("guidance"))
        }
      }
      p(.class("by")) {
        "\(seats.plate(said.by).short), \(t.dayAndMonth(record.day, on: room.today))"
        if canWrite {
          a(
            t("safety.reword"), .href(room.at(Places.safetyReword(room.id, Slug(rawValue: said.id))).at(Self.formID)),
            .class("act"),
            .aria("label", t("safety.reword-of", ["words": String(words.prefix(60))])))
          a(
            t("table.end"), .href(room.at(Places.safetyEnd(room.id, Slug(rawValue: said.id))).at(Self.formID)),
            .class("act"),
            .aria("label", t("table.end-of", ["words": String(words.prefix(60))])))
        }
      }
    }
  }

  private var planCard: Node {
    card(t("safety.plan"), id: "planen") {
      p(t("safety.plan.lead"), .class("quiet"))
      SafetyPlanView(agreed: maps.plan(on: room.today), today: room.today, t: t).view { agreed in
        guard canWrite else { return .empty }
        return group {
          a(
            t("safety.plan.change"), .class("act"),
            .href(room.at(Places.safetyAgreeAnew(room.id, Slug(rawValue: agreed.id))).at(Self.formID)),
            .aria("label", t("safety.plan.change-of", ["words": String(agreed.what.prefix(60))])))
          a(
            t("table.end"), .class("act"),
            .href(room.at(Places.safetyAgreementEnd(room.id, Slug(rawValue: agreed.id))).at(Self.formID)),
            .aria("label", t("table.end-of", ["words": String(agreed.what.prefix(60))])))
        }
      }
      if canWrite {
        p {
          a(t("safety.plan.add"), .href(room.at(Places.safetyAgree(room.id)).at(Self.formID)), .class("button plain"))
        }
      }
    }
  }

  /// Where everybody has set it last with their reasons, and the course.
  private func marksCard(_ map: SafetyMap) -> Node {
    let latest = maps.latestMarks
    guard !latest.isEmpty else { return .empty }
    return card(t("ruler.latest"), id: "maerker") {
      ul(.class("rows")) {
        for record in latest {
          let mark = record.content
          li {
            span(seats.plate(mark.by).full)
            span(
              "\(HalfPlaces.text(mark.place)) \(t("table.of", ["most": "10"])), "
                + t.relative(record.day, today: room.today))
            if let reason = mark.reason { blockquote(.class("wide")) { paragraphs(reason) } }
            if canWrite {
              a(
                t("ruler.fix"), .href(fixAddress(mark)), .class("act"),
                .aria(
                  "label",
                  t("ruler.fix-of", ["name": seats.plate(mark.by).name, "side": t("safety.line").lowercasedFirst])))
            }
          }
        }
      }
      if let chart = SafetyChart(map)?.chart, chart.table.rows.count > 1 {
        ScoreDrawing(chart: chart, title: t("safety.course"), say: seats.words).node(id: "forloeb")
      }
    }
  }

  /// What was said otherwise before, and what no longer holds.
  private var earlier: Node {
    let reworded = maps.said.filter { said in maps.rewordings.contains { $0.content.for == said.content.id } }
    let ended = maps.said.filter { !maps.holds($0.content.id) }
    let replaced = maps.agreed.filter { agreed in !maps.plan.contains { $0.content.id == agreed.content.id } }
    guard !(reworded.isEmpty && ended.isEmpty && replaced.isEmpty) else { return .empty }
    return disclosure(t("safety.earlier")) {
      ul {
        for record in reworded {
          li("\(t(record.content.about)): ”\(record.content.words)” → ”\(maps.words(of: record.content))”")
        }
        for record in ended {
          let end = maps.ended.first { $0.content.for == record.content.id }
          li {
            "\(t(record.content.about)): ”\(maps.words(of: record.content))” – "
            t("safety.ended-on", ["date": end.map { t.shortDate($0.day) } ?? ""])
            if let why = end?.content.why { " \(why)" }
          }
        }
        for record in replaced { li("\(t("safety.plan")): \(record.content.who): \(record.content.what)") }
      }
    }
  }
}

extension SafetyGuidance {
  /// The statement that it is about; nil for the whole map.
  var about: String? {
    switch self {
    case .manyDangers, .nothingWorkingWell, .placeWithoutReason: nil
    case .dangerWithoutWho(let id), .dangerWithoutFacts(let id), .dangerWithoutWhatMayHappen(let id),
      .dangerWithoutGoal(let id), .goalWithoutSign(let id), .goalWithoutDuration(let id), .stepWithoutWho(let id),
      .stepWithoutWhen(let id):
      id
    }
  }
}
