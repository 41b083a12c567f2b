import CaseFile
import Crypto
import Exchange
import Law
import Logging
import Store

/// What the pages need of the world: a test puts a frozen clock and an archive in a folder of its own here.
public struct Services: Sendable {
  public var now: @Sendable () -> Instant
  /// That many unpredictable bytes.
  public var random: @Sendable (Int) -> [UInt8]
  public var texts: Texts
  public var settings: Settings
  public var logger: Logger
  /// The ways out of the house. A test puts stand-ins here; without any, nothing can be sent.
  public var outgoing = Outgoing.none
  /// What is filed together with that a message was sent.
  public var afterSent: AfterSent = { _ in [] }
  /// Tries the folder that mails are dropped in; nil where there is none.
  public var tryDrop: (@Sendable () async -> Delivery)?
  /// That the watch is alive.
  public let pulse: Pulse
  let watchRoom: WatchRoom
  /// Every route there is; the navigation shows those of them that somebody may use.
  var routes = Routes.all {
    didSet { navigation = Navigation.byRole(in: routes) }
  }
  /// What the head of every page leads to, for each role.
  private(set) var navigation = Navigation.byRole(in: Routes.all)
  /// The law as data; with the municipality's own choices it is `Scene.engine`.
  public let rules: RuleSet
  public let vault: Vault
  let office: Office
  let receipts = Receipts()
  let holding = Holding()
  let signIns = SignInLimit()
  let ownCourses = OwnCourses()
  /// What stands between the public's page and a flood.
  var turnstile = Turnstile()
  let senderDesk = SenderDesk()
  let assets: Assets

  /// - Throws: `TextsError` where the texts or the static files don't come with the program.
  public init(
    archive: Archive, rules: RuleSet, settings: Settings, now: @escaping @Sendable () -> Instant,
    random: @escaping @Sendable (Int) -> [UInt8] = Services.systemRandom, logger: Logger = Logger(label: "naer")
  ) throws {
    self.now = now
    self.random = random
    self.settings = settings
    self.logger = logger
    self.rules = rules
    vault = Vault(archive, rules: rules)
    office = Office(vault, rules: rules)
    watchRoom = WatchRoom(archive)
    pulse = Pulse(started: now())
    texts = try Texts.bundled()
    assets = try Assets.bundled()
    afterSent = { [lists = vault.lists, texts] in try await NotifierMessage.afterSent($0, lists, texts) }
  }

  /// 16 lower-case letters and digits that say nothing.
  public func newID() -> String { Self.id(random) }

  static func id(_ random: (Int) -> [UInt8]) -> String {
    let letters = Array("abcdefghjkmnpqrstuvwxyz023456789")
    return String(random(16).map { letters[Int($0) % letters.count] })
  }

  /// The system's own source of secrets.
  public static func systemRandom(_ count: Int) -> [UInt8] {
    var generator = SystemRandomNumberGenerator()
    // Eight at a time: each number is asked of the kernel.
    let numbers = (0..<(count + 7) / 8).map { _ in generator.next() }
    return numbers.flatMap { number in withUnsafeBytes(of: number) { Array($0) } }.prefix(count).map { $0 }
  }
}

/// What this installation has chosen.
public struct Settings: Sendable {
  /// Everything is made up: every page says so, and signing in is one click.
  public var isDemo: Bool
  /// The browser is told to send cookies over TLS only.
  public var usesTLS: Bool
  /// Signs cookies and form tokens; the same after a restart (`MasterKey.cookieKey`).
  public var signingKey: SymmetricKey
  /// Where Nær is from outside, as `https://naer.kommune.example`: for links in mails and text messages.
  public var address: String?
  /// Where it answers itself, for trying its own doors: `http://127.0.0.1:8080`.
  public var own: String?
  /// A proxy of ours stands in front and says in `X-Forwarded-For` who calls. Else nobody is believed who says so.
  public var isBehindProxy: Bool

  public init(isDemo: Bool, usesTLS: Bool, signingKey: SymmetricKey, isBehindProxy: Bool = false) {
    self.isDemo = isDemo
    self.usesTLS = usesTLS
    self.signingKey = signingKey
    self.isBehindProxy = isBehindProxy
  }
}
