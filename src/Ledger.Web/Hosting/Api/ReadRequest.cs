using System.Globalization;
using Ledger.Domain.Kernel;
using Ledger.Domain.Units;
using Ledger.Web.Hosting.Recording;
using Ledger.Web.Journal;
using NodaTime;

namespace Ledger.Web.Hosting.Api;

/// <summary>A read over HTTP: who asks, about which units, at which two moments.</summary>
/// <param name="Units">The units the reader may see, narrowed to the one asked for and what lies below it.</param>
public sealed record ReadRequest(
    Person Person, IReadOnlyList<string> Units, AsOf AsOf, string? Fund, FiscalYear? Year,
    string? After, int Size, Reference Reference, LocalDate Today, JournalReader Journal)
{
    /// <summary>The units with their names, kinds and parents.</summary>
    public UnitTree Tree => Reference.Units;

    /// <summary>The business day of the question; today when none was asked for.</summary>
    public LocalDate Day => AsOf.On ?? Today;

    /// <summary>The moment of the question, settled so that it always has the same answer.</summary>
    public Task<SettledMoment> Settle(CancellationToken cancellation) =>
        Journal.Settle(Person.Tenant, AsOf, cancellation);

    /// <summary>The part of the journal that is asked about.</summary>
    public JournalScope Scope => new(Person.Tenant, Units, Fund, Year);
}

/// <summary>Reads the parameters that every list shares: unit, fund, year, on, knownAt, after, size.</summary>
public sealed class ReadRequests(ReferenceBook references, JournalReader journal, IClock clock)
{
    private const int LargestPage = 500;
    private const int LongestText = 500;
    private static readonly string[] shared = ["unit", "fund", "year", "on", "knownAt", "after", "size"];
    private static readonly DateTimeZone shanghai = DateTimeZoneProviders.Tzdb["Asia/Shanghai"];

    /// <summary>The request, or the refusal that answers it.</summary>
    /// <param name="also">The names of the parameters that only this list has.</param>
    public async ValueTask<(ReadRequest? Request, Refusal? Refusal)> Of(
        HttpContext context, Person? person, IReadOnlyList<string> also)
    {
        if (person is null)
        {
            return (null, new NotSignedIn());
        }

        var query = context.Request.Query;
        var faults = Strays(query, also).ToList();
        var asOf = new AsOf(Date(query["on"], faults), Known(query["knownAt"], faults));
        var year = Year(query["year"], faults);
        var size = Number(query["size"], "size", 1, LargestPage, faults) ?? 100;
        if (faults.Count > 0)
        {
            return (null, new MalformedRequest(faults));
        }

        var reference = await references.Latest(person.Tenant, context.RequestAborted);
        var tree = reference.Units;
        var today = clock.GetCurrentInstant().InZone(shanghai).Date;
        var readable = Jurisdiction.ReadableUnits(person.Actor, tree, today);
        if (Text(query["unit"]) is { } unit)
        {
            if (!readable.Contains(unit))
            {
                return (null, new NotPermitted(unit, "查看", "reading") { Field = "unit" });
            }

            readable = [.. readable.Intersect(tree.Subtree(unit, today))];
        }

        return (new ReadRequest(person, readable, asOf, Text(query["fund"]),
            year, Text(query["after"]), size, reference, today, journal), null);
    }

    private static string? Text(string? value) => string.IsNullOrWhiteSpace(value) ? null : value.Trim();

    /// <summary>A misspelt name must not be passed over: the answer would be to another question.</summary>
    private static IEnumerable<InputFault> Strays(IQueryCollection query, IReadOnlyList<string> also) =>
        from parameter in query
        let known = shared.Concat(also).Contains(parameter.Key, StringComparer.OrdinalIgnoreCase)
        let text = parameter.Value.ToString()
        where !known || text.Length > LongestText || text.Any(char.IsControl)
        select known
            ? new TextInvalid(parameter.Key, parameter.Key, LongestText)
            : (InputFault)new ParameterUnknown(parameter.Key);

    private static FiscalYear? Year(string? text, List<InputFault> faults)
    {
        if (Text(text) is not { } given)
        {
            return null;
        }

        if (MomentText.Year(given) is { } year)
        {
            return year;
        }

        faults.Add(new YearInvalid("year"));
        return null;
    }

    private static LocalDate? Date(string? text, List<InputFault> faults)
    {
        if (Text(text) is not { } given)
        {
            return null;
        }

        if (MomentText.Date(given) is { } date)
        {
            return date;
        }

        faults.Add(new DateInvalid("on", given));
        return null;
    }

    private static Instant? Known(string? text, List<InputFault> faults)
    {
        if (Text(text) is not { } given)
        {
            return null;
        }

        if (MomentText.Instant(given) is { } instant)
        {
            return instant;
        }

        faults.Add(new InstantInvalid("knownAt", given));
        return null;
    }

    private static int? Number(string? text, string name, int least, int most, List<InputFault> faults)
    {
        if (Text(text) is not { } given)
        {
            return null;
        }

        if (int.TryParse(given, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number >= least && number <= most)
        {
            return number;
        }

        faults.Add(new NumberInvalid(name, name, least, most));
        return null;
    }
}
