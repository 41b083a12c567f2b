import CaseFile
import HTML

extension CaseTimeline.Item {
  func view(_ id: CaseID, _ t: Words, today: Day, sender: Passage.Sender?, canWrite: Bool) -> Node {
    let entry = item.entry
    return li(.classes("event", CaseTimeline.Group(entry.kind).rawValue, item.withheld == nil ? nil : "withheld")) {
      div(.class("event-when")) {
        HTML.time(t.dayAndMonth(item.day), .datetime(item.day.description))
        span(t.relative(item.day, today: today), .class("quiet"))
      }
      div(.class("event-body")) {
        h4(t("entry.\(entry.kind)"))
        p(written(t), .class("by"))
        if let withheld = item.withheld { self.withheld(withheld, t) }
        if entry.isErased { p(t("case.erased"), .class("quiet")) }
        particulars(t)
        for passage in passages(sender) { view(passage, t) }
        if let meeting = entry.record(MeetingEnded.self)?.content.meeting {
          p { a(t("meetings.read"), .href(Places.minutes(id, meeting))) }
        }
        AttachmentList(files: entry.content?.attached ?? []) { Places.caseAttachment(Two(id, $0)) }.view(t)
      }
      if !item.corrections.isEmpty || !item.comments.isEmpty {
        div(.class("event-beside")) {
          for correction in item.corrections { view(correction, t) }
          for comment in item.comments { view(comment, t) }
        }
      }
      if canWrite { actions(id, t) }
    }
  }

  private func passages(_ sender: Passage.Sender?) -> [Passage] {
    (item.entry.content?.passages ?? []).filter { $0.sender != .particular && (sender == nil || $0.sender == sender) }
  }

  /// "Mette Holm · kl. 14.05 · skrevet ned 12. maj"
  private func written(_ t: Words) -> String {
    var parts = [who]
    if case .at(let instant) = item.entry.happenedAt { parts.append("\(t("time.at")) \(t.clock(instant))") }
    if item.entry.happenedAt == .unknown { parts.append(t("case.when-unknown")) }
    let recorded = DanishTime.day(at: item.entry.recordedAt)
    if recorded != item.day { parts.append(t("case.recorded", ["date": t.shortDate(recorded)])) }
    return parts.joined(separator: " · ")
  }

  private func withheld(_ withholding: Withholding, _ t: Words) -> Node {
    p(.class("withheld-note")) {
      strong(t("case.withheld"))
      span(
        " "
          + t(
            "case.withheld.why",
            ["ground": t(withholding.ground), "reason": withholding.reason, "until": t.shortDate(withholding.until)]))
    }
  }

  private func particulars(_ t: Words) -> Node {
    let all = (item.entry.content?.passages ?? []).filter { $0.sender == .particular }
    guard !all.isEmpty else { return .empty }
    var order: [String] = []
    var values: [String: [String]] = [:]
    for passage in all {
      if values[passage.heading] == nil { order.append(passage.heading) }
      values[passage.heading, default: []].append(passage.isKey ? t(passage.text) : readable(passage.text, t))
    }
    return p(.class("particulars")) {
      joined(
        order.map { heading in
          span {
            span("\(t(heading)): ", .class("term"))
            (values[heading] ?? []).joined(separator: ", ")
          }
        }, by: span(" · ", .aria("hidden", "true")))
    }
  }

  private func readable(_ text: String, _ t: Words) -> String { Day(text).map { t.shortDate($0) } ?? text }

  private func view(_ passage: Passage, _ t: Words) -> Node {
    div(.class("passage \(passage.sender.rawValue)")) {
      p(.class("heading")) {
        span(t("sender.\(passage.sender.rawValue)"), .class("sender \(passage.sender.rawValue)"))
        span(t(passage.heading))
      }
      if passage.sender == .quotation {
        blockquote { paragraphs(passage.text) }
      } else {
        paragraphs(passage.text)
      }
    }
  }

  private func view(_ correction: Record<EntryCorrected>, _ t: Words) -> Node {
    div(.class("remark correction")) {
      p(t("case.correction", remark(correction.sequence, correction.day, t)), .class("by"))
      if let text = correction.content.text { paragraphs(text) }
      if let why = correction.content.why { p(why, .class("quiet")) }
    }
  }

  private func view(_ comment: Record<EntryCommented>, _ t: Words) -> Node {
    let isOwn = if case .person = comment.actor { true } else { false }
    return div(.class("remark comment")) {
      p(
        t(
          isOwn || comment.content.by != nil ? "case.comment.family" : "case.comment",
          remark(comment.sequence, comment.day, t)),
        .class("by"))
      if let text = comment.content.text { blockquote { paragraphs(text) } }
    }
  }

  private func remark(_ sequence: Int, _ day: Day, _ t: Words) -> [String: String] {
    ["name": remarkers[sequence] ?? "", "date": t.shortDate(day)]
  }

  private func actions(_ id: CaseID, _ t: Words) -> Node {
    let sequence = Slug(rawValue: String(item.entry.sequence))
    let name = ["what": t("entry.\(item.entry.kind)"), "date": t.dayAndMonth(item.day)]
    return p(.class("event-actions")) {
      a(
        t("case.comment.write"), .href(Places.entryComment(id, sequence)),
        .aria("label", t("case.comment.write-on", name)))
      a(t("case.correct"), .href(Places.entryCorrection(id, sequence)), .aria("label", t("case.correct-what", name)))
    }
  }
}
