using Ledger.Domain.Kernel;
using Ledger.Web.Hosting.Recording;
using Ledger.Web.Intake.Kinds;
using NodaTime;

namespace Ledger.Web.Intake.Judging;

/// <summary>
/// Finds what cells name, by code or by name. Names of units are looked up among those the person may record for, so
/// that nothing is told about others; a name that several share is never guessed.
/// </summary>
internal sealed class Names
{
    private readonly Reference reference;
    private readonly ILookup<string, string> units;
    private readonly ILookup<string, string> funds;
    private readonly ILookup<string, string> organisations;
    private readonly Dictionary<string, ILookup<string, string>> purposes = new(StringComparer.Ordinal);

    public Names(Reference reference, IReadOnlyList<string> readable, LocalDate today)
    {
        this.reference = reference;
        units = Look(readable.SelectMany(code => reference.Units.NameOn(code, today) is { } name
            ? new[] { (name.Zh, code), (name.En, code) } : []));
        funds = Look(reference.Funds.Values.SelectMany(f => new[] { (f.NameZh, f.Code), (f.NameEn, f.Code) }));
        organisations = Look(reference.Parties.All
            .Where(p => p.Places.On(today) is { } place && readable.Contains(place.Unit))
            .SelectMany(p => p.Names.On(today) is { } name ? new[] { (name.Zh, p.Id), (name.En, p.Id) } : []));
    }

    /// <summary>The code of a unit; a code is taken as it stands and judged by the command.</summary>
    public (string Code, Refusal? Fault) Unit(string typed) =>
        IsCode(typed) ? (typed, null) : Find(units, typed, "单位", "unit");

    /// <summary>The code of a fund.</summary>
    public (string Code, Refusal? Fault) Fund(string typed) =>
        reference.Funds.ContainsKey(typed) ? (typed, null) : Find(funds, typed, "资金", "fund");

    /// <summary>The id of a party organisation.</summary>
    public (string Code, Refusal? Fault) PartyOrg(string typed) =>
        reference.Parties.Find(typed) is not null ? (typed, null) : Find(organisations, typed, "党组织", "party organisation");

    /// <summary>The code of a purpose; what the fund does not know is left as typed, for its rules to judge.</summary>
    public string Purpose(string fund, string typed)
    {
        if (!purposes.TryGetValue(fund, out var known))
        {
            var rules = reference.Funds.GetValueOrDefault(fund)?.Purposes.Select(p => p.Value) ?? [];
            purposes[fund] = known = Look(rules.SelectMany(r => r.Allowed.Concat(r.Forbidden.Select(f => f.Purpose)))
                .SelectMany(p => new[] { (p.Zh, p.Code), (p.En, p.Code) }));
        }

        return known[HeadText.Bare(typed)].Distinct().ToList() is [var only] ? only : typed;
    }

    private static bool IsCode(string typed) => typed.Length == 12 && typed.All(char.IsAsciiDigit);

    private static ILookup<string, string> Look(IEnumerable<(string Name, string Code)> names) =>
        names.Distinct().ToLookup(n => HeadText.Bare(n.Name), n => n.Code);

    private static (string, Refusal?) Find(ILookup<string, string> known, string typed, string zh, string en) =>
        known[HeadText.Bare(typed)].Distinct().ToList() switch
        {
            [var only] => (only, null),
            [] => ("", new CellNamesNothing(zh, en, typed)),
            var several => ("", new CellNamesSeveral(zh, en, typed, string.Join("、", several))),
        };
}
