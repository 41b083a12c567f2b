import CaseFile
import HTML

/// What the pages of all tools have: the way back to the child or to the meeting, and the other tools.
extension CaseVisit {
  /// A place of a tool, in the meeting where one goes on.
  func at(_ address: Address) -> Address {
    meeting.map { address.with(Meeting.query, $0.rawValue) } ?? address
  }

  /// Where there is a meeting, the frame leads back to that. On paper it says whom the page is about.
  func toolWay(_ childName: String) -> Node {
    p(.class("way named")) {
      a(.href(Places.caseFile(id))) {
        span("← ", .class("screen-only"))
        childName
      }
    }
  }

  /// The way to the other tools, at the end of a tool's page.
  func tools(after here: Tool) -> Node { Toolbar(self).view(id, in: meeting, here: here, t) }

  /// Several entries at once, in the case as it stands: later ones can name earlier ones.
  func write(_ contents: [any Content], at when: When) async throws {
    var filings = try file.filings(contents, at: when, now: now)
    for index in filings.indices { filings[index].seen = seen }
    try await write(filings, in: [opened])
  }

  /// When a mark was set: now, unless another day was written.
  func day(_ answers: Answers, _ name: String = "on") -> When { answers.when(name) ?? .at(now) }
}
