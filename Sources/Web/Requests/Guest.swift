import CaseFile
import HTML

/// A request, whoever makes it.
public struct Guest: Scene {
  public let services: Services
  public let department: Department
  public let now: Instant
  public let t: Words
  /// What was posted; empty for a page that is only read.
  public let form: Submission
  public let query: Submission
  /// The path that was asked for, and where the language switch comes back to.
  let path: HTML.Link
  /// What the log calls this request, and what an error page shows.
  let reference: String
  /// The browser's session cookie, signed by us, whether or not it is still good for anything.
  let cookie: SessionCookie?

  public var base: Guest { self }
  public var who: Who? { nil }
}

/// What every request has, signed in or not.
public protocol Scene: Sendable {
  var base: Guest { get }
  var who: Who? { get }
}

/// Who is signed in, as the frame of a page shows it.
public struct Who: Sendable {
  let member: StaffMember
  let formToken: String
}

extension Scene {
  public var services: Services { base.services }
  public var department: Department { base.department }
  public var now: Instant { base.now }
  public var today: Day { DanishTime.day(at: base.now) }
  public var t: Words { base.t }
  public var form: Submission { base.form }
  public var query: Submission { base.query }

  /// The name of somebody who works or worked here, for texts.
  public func name(of staff: StaffID?) -> String {
    staff.flatMap { department.member($0)?.name } ?? t("common.unknown-person")
  }
}
