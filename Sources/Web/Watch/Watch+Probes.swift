import CaseFile
import Exchange

extension Watch {
  /// Tries every way in and out. It is noted where something has changed, and once a day; what has begun to fail is told.
  func probe(_ scene: WatchScene) async throws {
    let book = try await room.book([scene.today.adding(days: -1), scene.today])
    for probe in Probes.present(services) {
      let result = await Probes.run(probe, services)
      let last = book.lastTest(of: probe)
      let isNews = last?.content.works != result.works
      guard isNews || last.map({ DanishTime.day(at: $0.recordedAt) }) != scene.today else { continue }
      var filings = [scene.filing(result)]
      if !result.works, isNews {
        let why = result.why.map { t($0) } ?? ""
        let text = t("watch.probe.failed", ["probe": t(probe), "why": why])
        filings += scene.keepers(.test, subject: t("watch.probe.subject", ["probe": t(probe)]), text: text)
          .map { scene.filing($0) }
      }
      try await room.write(filings, as: ActID(rawValue: services.newID()), at: scene.now)
    }
  }
}

/// Trying the ways in and out. None of it writes anything but that it was tried.
enum Probes {
  /// Those that this installation has.
  static func present(_ services: Services) -> [Probe] {
    Probe.allCases.filter { probe in
      switch probe {
      case .web, .system: services.settings.own != nil && path(probe, services) != nil
      case .drop: services.tryDrop != nil
      case .mail: services.outgoing.ways.contains(.mail)
      case .sms: services.outgoing.ways.contains(.sms)
      }
    }
  }

  static func run(_ probe: Probe, _ services: Services, by staff: StaffID? = nil) async -> ChannelTested {
    let delivery: Delivery
    switch probe {
    case .web, .system:
      guard let own = services.settings.own, let path = path(probe, services) else {
        return ChannelTested(probe: probe, works: false, why: Hindrance.unset.key, by: staff)
      }
      delivery = await WebProbe.get(own + path)
    case .drop: delivery = await services.tryDrop?() ?? .refused(.unset)
    case .mail: delivery = await services.outgoing.check(.mail)
    case .sms: delivery = await services.outgoing.check(.sms)
    }
    switch delivery {
    case .delivered: return ChannelTested(probe: probe, works: true, by: staff)
    case .again(let why), .refused(let why): return ChannelTested(probe: probe, works: false, why: why.key, by: staff)
    }
  }

  /// A page of the way in that only reads: the first page of the form, the description of the interface.
  private static func path(_ probe: Probe, _ services: Services) -> String? {
    let words = probe == .web ? ["bekymret"] : Places.apiDescription.words
    let route = services.routes.first { $0.method == .get && $0.words == words }
    return route?.pattern
  }
}
