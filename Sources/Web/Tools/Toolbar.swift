import CaseFile
import HTML

/// The tools of a case that this person may use, as one row of links: on the case's page and in a meeting.
struct Toolbar: Sendable {
  let tools: [Tool]

  init(_ room: CaseVisit) {
    tools = Self.open.filter { room.may($0.action) }.map(\.tool)
  }

  private static let open = Tool.open(in: Routes.all)

  /// - Parameters:
  ///   - meeting: the meeting that it is shown in; its tools lead back to it.
  ///   - here: the tool whose page it stands on.
  func view(_ id: CaseID, in meeting: MeetingID? = nil, here: Tool? = nil, _ t: Words) -> Node {
    let shown = tools.filter { meeting == nil || $0 != .meeting }
    guard !shown.isEmpty else { return .empty }
    return nav(.class("tools"), .aria("label", t("tools.title"))) {
      ul {
        for tool in shown {
          li {
            a(
              t(tool.key), .href(address(of: tool, id, meeting)), .class("tool tool-\(tool.rawValue)"),
              .aria("current", tool == here ? "page" : nil))
          }
        }
      }
    }
  }

  private func address(of tool: Tool, _ id: CaseID, _ meeting: MeetingID?) -> Address {
    let address = tool.place(id)
    return meeting.map { address.with(Meeting.query, $0.rawValue) } ?? address
  }
}
