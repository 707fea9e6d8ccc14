using Ledger.Domain.Kernel;
using Ledger.Domain.Units;
using Ledger.Web.Hosting.Recording;
using Ledger.Web.Journal;
using Ledger.Web.Shell.Moments;
using NodaTime;
using NodaTime.Text;

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
    private static readonly DateTimeZone shanghai = DateTimeZoneProviders.Tzdb["Asia/Shanghai"];

    /// <summary>The request, or the refusal that answers it.</summary>
    public async ValueTask<(ReadRequest? Request, Refusal? Refusal)> Of(HttpContext context, Person? person)
    {
        if (person is null)
        {
            return (null, new NotSignedIn());
        }

        var query = context.Request.Query;
        var faults = new List<InputFault>();
        var asOf = new AsOf(Date(query["on"], faults), Known(query["knownAt"], faults));
        var year = Number(query["year"], "year", 1949, 2199, faults);
        var size = Number(query["size"], "size", 1, LargestPage, faults) ?? 100;
        if (faults.Count > 0)
        {
            return (null, new MalformedRequest(faults));
        }

        var reference = await references.Of(person.Tenant, context.RequestAborted);
        var tree = reference.Units;
        var today = clock.GetCurrentInstant().InZone(shanghai).Date;
        var readable = Jurisdiction.ReadableUnits(person.Actor, tree, today);
        if (Text(query["unit"]) is { } unit)
        {
            if (!readable.Contains(unit))
            {
                return (null, new NotPermitted(unit, "查看", "reading") { Field = "unit" });
            }

            readable = [.. tree.Subtree(unit, today).Where(readable.Contains)];
        }

        return (new ReadRequest(person, readable, asOf, Text(query["fund"]),
            year is { } y ? new FiscalYear(y) : null, Text(query["after"]), size, reference, today, journal), null);
    }

    private static string? Text(string? value) => string.IsNullOrWhiteSpace(value) ? null : value.Trim();

    private static LocalDate? Date(string? text, List<InputFault> faults)
    {
        if (Text(text) is not { } given || LocalDatePattern.Iso.Parse(given) is not { } parsed)
        {
            return null;
        }

        if (parsed.Success)
        {
            return parsed.Value;
        }

        faults.Add(new InputFault("on", "date-invalid", $"“{given}”不是有效日期，请写成 2026-03-31 的形式。",
            $"“{given}” is not a date; write it as 2026-03-31."));
        return null;
    }

    private static Instant? Known(string? text, List<InputFault> faults)
    {
        if (Text(text) is not { } given)
        {
            return null;
        }

        if (MomentReader.InstantOf(given) is { } instant)
        {
            return instant;
        }

        faults.Add(new InputFault("knownAt", "instant-invalid",
            $"“{given}”不是有效时刻，请写成 2026-03-31T10:00:00Z 的形式。",
            $"“{given}” is not an instant; write it as 2026-03-31T10:00:00Z."));
        return null;
    }

    private static int? Number(string? text, string name, int least, int most, List<InputFault> faults)
    {
        if (Text(text) is not { } given)
        {
            return null;
        }

        if (int.TryParse(given, out var number) && number >= least && number <= most)
        {
            return number;
        }

        faults.Add(new InputFault(name, "number-invalid", $"“{name}”须为 {least} 到 {most} 之间的整数。",
            $"“{name}” must be a whole number from {least} to {most}."));
        return null;
    }
}
