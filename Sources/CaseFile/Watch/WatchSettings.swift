/// How the watch is kept. What the municipality hasn't chosen is as here.
public struct WatchSettings: Codable, Hashable, Sendable {
  /// Working hours of a working day, whole hours of the Danish clock.
  public var dayFrom: Int
  public var dayTo: Int
  /// Minutes before a notification that nobody has opened is an alarm. In working hours many look into the inbox;
  /// outside them nobody does unless called, so the call comes sooner.
  public var unopenedDay: Int
  public var unopenedOutside: Int
  /// Minutes from the watch to the coordinator, and from the coordinator to the leader.
  public var step: Int
  /// The same where the notifier thinks that the child is in danger now.
  public var dangerStep: Int
  /// Hours before the 24 are over, at which an unassessed notification is an alarm; the first, and the last.
  public var nearing: Int
  public var last: Int
  /// The hour of a working day at which the overview is sent.
  public var digestAt: Int
  /// Hours of silence on a channel that are never an alarm.
  public var silenceFloor: Int

  public init(
    dayFrom: Int = 8, dayTo: Int = 16, unopenedDay: Int = 60, unopenedOutside: Int = 30,
    step: Int = 30, dangerStep: Int = 10, nearing: Int = 6, last: Int = 2, digestAt: Int = 8, silenceFloor: Int = 6
  ) {
    self.dayFrom = dayFrom
    self.dayTo = dayTo
    self.unopenedDay = unopenedDay
    self.unopenedOutside = unopenedOutside
    self.step = step
    self.dangerStep = dangerStep
    self.nearing = nearing
    self.last = last
    self.digestAt = digestAt
    self.silenceFloor = silenceFloor
  }

  /// A setting that is added later is as here in what was written before it.
  public init(from decoder: any Decoder) throws {
    let standard = WatchSettings()
    let box = try decoder.container(keyedBy: CodingKeys.self)
    func number(_ key: CodingKeys, _ otherwise: Int) throws -> Int {
      try box.decodeIfPresent(Int.self, forKey: key) ?? otherwise
    }
    dayFrom = try number(.dayFrom, standard.dayFrom)
    dayTo = try number(.dayTo, standard.dayTo)
    unopenedDay = try number(.unopenedDay, standard.unopenedDay)
    unopenedOutside = try number(.unopenedOutside, standard.unopenedOutside)
    step = try number(.step, standard.step)
    dangerStep = try number(.dangerStep, standard.dangerStep)
    nearing = try number(.nearing, standard.nearing)
    last = try number(.last, standard.last)
    digestAt = try number(.digestAt, standard.digestAt)
    silenceFloor = try number(.silenceFloor, standard.silenceFloor)
  }
}
