using Ledger.Domain.Funds;
using Ledger.Domain.Kernel;
using Ledger.Domain.Units;
using NodaTime;

namespace Ledger.Domain.Tests.Model;

/// <summary>A unit of the model's world: its parent, perhaps another parent from a day on, perhaps an end.</summary>
public sealed record ModelUnit(string Code, UnitKind Kind, string? Parent)
{
    public (string Parent, LocalDate From)? Moves { get; init; }

    public LocalDate? EndsOn { get; init; }
}

/// <summary>
/// The small world in which random commands play (演示数据): two streets, a unit that moves between them, one that
/// ends, three funds, and people with different reach. Any ledger can be set up from <see cref="Facts"/>.
/// </summary>
public static class ModelWorld
{
    public const string District = "990101000000";
    public const string North = "990101001000";
    public const string South = "990101002000";
    public const string Village = "990101001201";
    public const string Mover = "990101001204";
    public const string Ender = "990101001205";
    public const string Nowhere = "990101009999";

    public const string PartyWork = "party-work";
    public const string ServeMasses = "serve-masses";
    public const string VillageFund = "collective-economy";
    public const string NoFund = "no-such-fund";

    public const string Training = "member-training";
    public const string Wages = "staff-wages";
    public const string Banquets = "banquets";

    public static readonly IReadOnlyList<ModelUnit> Units =
    [
        new(District, UnitKind.District, null),
        new(North, UnitKind.Subdistrict, District),
        new(South, UnitKind.Subdistrict, District),
        new("990101001001", UnitKind.UrbanCommunity, North),
        new("990101001002", UnitKind.UrbanCommunity, North),
        new(Village, UnitKind.AdministrativeVillage, North),
        new(Mover, UnitKind.AdministrativeVillage, North) { Moves = (South, new LocalDate(2026, 7, 1)) },
        new(Ender, UnitKind.AdministrativeVillage, North) { EndsOn = new LocalDate(2026, 10, 1) },
        new("990101002001", UnitKind.UrbanCommunity, South),
        new("990101002002", UnitKind.UrbanCommunity, South),
    ];

    public static readonly IReadOnlyDictionary<string, HolderKind> Funds = new Dictionary<string, HolderKind>
    {
        [PartyWork] = HolderKind.Fiscal,
        [ServeMasses] = HolderKind.Fiscal,
        [VillageFund] = HolderKind.Collective,
    };

    public static readonly IReadOnlyList<string> Allowed = [Training, "party-activities"];

    public static readonly IReadOnlyList<Actor> People =
    [
        Person("recorder-1", (Role.Recorder, North)),
        Person("recorder-2", (Role.Recorder, North), (Role.Recorder, South)),
        Person("approver-1", (Role.Approver, North), (Role.Approver, South)),
        Person("payer-1", (Role.Payer, North), (Role.Payer, South)),
        Person("all-north", (Role.Recorder, North), (Role.Approver, North), (Role.Payer, North)),
        Person("all-district", (Role.Recorder, District), (Role.Approver, District), (Role.Payer, District)),
        Person("approver-2", (Role.Approver, District)),
        Person("payer-2", (Role.Payer, District)),
        Person("village-recorder", (Role.Recorder, Village)),
        Person("mover-recorder", (Role.Recorder, Mover)),
        Person("reader", (Role.Auditor, District), (Role.Leader, District), (Role.Administrator, District)),
    ];

    /// <summary>The day on which a scene plays unless the ledger has a clock of its own; later days are ahead.</summary>
    public static readonly LocalDate Today = new(2026, 11, 20);

    private static readonly LocalDate Long = new(2020, 1, 1);

    /// <summary>Everything the world consists of, stream by stream, for a ledger that is still empty.</summary>
    public static IReadOnlyList<Written> Facts =>
        [.. Units.SelectMany(Of), .. Funds.SelectMany(f => Of(f.Key, f.Value))];

    private static IEnumerable<Written> Of(ModelUnit unit)
    {
        var stream = Unit.Stream(unit.Code);
        yield return new Written(stream, new UnitRegistered(
            unit.Code, unit.Kind, $"演示{unit.Code[6..]}", $"Demo {unit.Code[6..]}", unit.Parent, Long));
        if (unit.Moves is { } move)
        {
            yield return new Written(stream, new UnitMoved(move.Parent, move.From, "演示〔2026〕7号"));
        }

        if (unit.EndsOn is { } end)
        {
            yield return new Written(stream, new UnitMergedInto("990101001001", end, "演示〔2026〕10号"));
        }
    }

    private static IEnumerable<Written> Of(string fund, HolderKind holder) =>
    [
        new(Fund.Stream(fund), new FundEstablished(fund, fund, fund, holder, Long)),
        new(Fund.Stream(fund), new PurposesSet(Long, "演示〔2020〕1号",
            [.. Allowed.Select(p => new Purpose(p, p, p))], [new(new Purpose(Wages, Wages, Wages), "第八条")])),
    ];

    private static Actor Person(string id, params IEnumerable<(Role Role, string Unit)> grants) =>
        new(id, $"{id}（演示）", [.. grants.Select(g => new Grant(g.Role, g.Unit))]);
}
