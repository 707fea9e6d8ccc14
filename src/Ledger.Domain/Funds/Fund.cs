using Ledger.Domain.Kernel;
using NodaTime;

namespace Ledger.Domain.Funds;

/// <summary>A fund with its dated rules. Rules are looked up by the business date of the entry they judge.</summary>
public sealed partial record Fund(
    string Code,
    string NameZh,
    string NameEn,
    HolderKind Holder,
    IReadOnlyList<Dated<PurposesSet>> Purposes,
    IReadOnlyList<Dated<StandardSet>> Standards,
    IReadOnlyList<Dated<CarryOverSet>> CarryOvers,
    IReadOnlyList<Dated<ThresholdsSet>> Thresholds,
    IReadOnlyList<Dated<DuesRatiosSet>> DuesRatios,
    IReadOnlyList<Dated<IncomeBandsSet>> IncomeBands,
    IReadOnlyList<Dated<DisclosureSet>> Disclosures) : IStreamState<Fund>
{
    /// <inheritdoc />
    public static string Kind => "fund";

    /// <inheritdoc />
    public static Fund Initial { get; } = new("", "", "", default, [], [], [], [], [], [], []);

    /// <summary>What must be attached; null while no rule was ever set.</summary>
    public IReadOnlyList<Dated<EvidenceSet>>? Evidence { get; init; }

    /// <summary>Whether the fund has been established.</summary>
    public bool Exists => Code.Length > 0;

    /// <summary>The key of a fund's stream.</summary>
    public static string Stream(string code) => $"{Kind}/{code}";

    /// <summary>The refusal that the rules in force on the day give to a purpose, or null when it is allowed.</summary>
    public Refusal? Judge(string purpose, LocalDate day)
    {
        if (Purposes.On(day) is not { } rule)
        {
            return new PurposeRulesMissing(Code, day) { Field = "purpose" };
        }

        if (rule.Forbidden.FirstOrDefault(f => f.Purpose.Code == purpose) is { } forbidden)
        {
            return new PurposeForbidden(NameZh, NameEn, forbidden, rule) { Field = "purpose" };
        }

        return rule.Allowed.Any(p => p.Code == purpose)
            ? null
            : new PurposeNotAllowed(NameZh, NameEn, purpose, rule) { Field = "purpose" };
    }

    /// <inheritdoc />
    public IStreamState Apply(IFact fact) => fact switch
    {
        FundEstablished f => Initial with { Code = f.Code, NameZh = f.NameZh, NameEn = f.NameEn, Holder = f.Holder },
        PurposesSet f => this with { Purposes = Purposes.With(f.From, f) },
        StandardSet f => this with { Standards = WithStandard(f) },
        CarryOverSet f => this with { CarryOvers = CarryOvers.With(f.From, f) },
        ThresholdsSet f => this with { Thresholds = Thresholds.With(f.From, f) },
        DuesRatiosSet f => this with { DuesRatios = DuesRatios.With(f.From, f) },
        IncomeBandsSet f => this with { IncomeBands = IncomeBands.With(f.From, f) },
        DisclosureSet f => this with { Disclosures = Disclosures.With(f.From, f) },
        EvidenceSet f => this with { Evidence = (Evidence ?? []).With(f.From, f) },
        _ => throw new ForeignFactException(GetType(), fact),
    };

    private IReadOnlyList<Dated<StandardSet>> WithStandard(StandardSet next) =>
    [
        .. Standards.Where(s => s.From != next.From || s.Value.UnitKind != next.UnitKind),
        new Dated<StandardSet>(next.From, next),
    ];
}
