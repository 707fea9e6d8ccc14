using System.Globalization;
using System.Text.Json;
using Ledger.Domain.Integrity;
using Ledger.Domain.Journal;
using Ledger.Domain.Kernel;
using Ledger.Domain.Packages;
using Ledger.Web.Hosting.Storage;
using NodaTime.Text;

namespace Ledger.Verify;

/// <summary>An event of the package: as it is shown, beside its leaf, and what follows from it for the figures.</summary>
/// <param name="Shown">The event; null when the line is none.</param>
/// <param name="Leaf">The leaf it says it opens; null when there is none.</param>
/// <param name="Differences">What does not fit the leaf.</param>
/// <param name="Fact">What happened; null when it cannot be understood.</param>
/// <param name="Files">The files it names.</param>
/// <param name="Rows">The journal lines that follow, as the package writes them and as they are summed.</param>
/// <param name="Unclear">Why it cannot be understood.</param>
internal sealed record EventLine(
    OpenedEvent? Shown, EventLeaf? Leaf, IReadOnlyList<Finding> Differences, IFact? Fact, IReadOnlyList<string> Files,
    IReadOnlyList<(string Row, RecordedLine Line)> Rows, Finding? Unclear)
{
    /// <summary>The file of the package that holds the events, one on each line.</summary>
    public const string File = "events.jsonl";

    /// <summary>The place of the event in words.</summary>
    public string Place => Shown is null ? "" : PlaceOf(Shown);

    /// <summary>Reads a line and does all of the work that needs no other line.</summary>
    public static EventLine Read(ReadOnlyMemory<byte> line, LogTree tree, LogReading reading)
    {
        if (OpenedEvent.Read(line) is not { } shown)
        {
            return new EventLine(null, null, [], null, [], [], null);
        }

        var leaf = tree.EventAt(shown.Index);
        IReadOnlyList<Finding> differences =
            leaf is null ? [] : [.. shown.Differences(leaf, reading.IsRedacted(leaf.Index))];
        try
        {
            var fact = (IFact)JsonSerializer.Deserialize(
                shown.Opening.Data.Span, FactNames.TypeOf(shown.Type), LedgerJson.Stored)!;
            return new EventLine(shown, leaf, differences, fact, [.. FilesNamed.By(fact)],
                fact is IMoneyFact money ? RowsOf(shown, money) : [], null);
        }
        catch (Exception wrong) when (wrong is JsonException or InvalidOperationException or FormatException
            or ArgumentException or NotSupportedException or UnparsableValueException or NullReferenceException
            or OverflowException or KeyNotFoundException)
        {
            return new EventLine(shown, leaf, differences, null, [], [], new Finding(Verdict.ContentAltered, PlaceOf(shown),
                $"事件无法解读：{wrong.Message}", $"the event cannot be understood: {wrong.Message}"));
        }
    }

    private static List<(string Row, RecordedLine Line)> RowsOf(OpenedEvent shown, IMoneyFact money)
    {
        var at = InstantPattern.ExtendedIso.Parse(shown.At).GetValueOrThrow();
        return [.. Postings.Of(money).Select((line, number) =>
            (Row(shown, number, line, money), new RecordedLine(line, money.EffectiveOn, at)))];
    }

    private static string Row(OpenedEvent shown, int at, JournalLine line, IMoneyFact fact) => PackageFigures.JournalRow(
        shown.Sequence, at, line.Holder.ToString(), line.Unit, line.Fund, line.Year.Value.ToString(CultureInfo.InvariantCulture),
        line.Account, line.Amount.Fen.ToString(CultureInfo.InvariantCulture), line.Purpose, line.Project, line.Enterprise,
        line.Mode, line.Recurring is { } recurring ? recurring ? "yes" : "no" : null, LedgerJson.Word(line.Tier),
        line.Counterparty, line.Chart, fact.Voucher.ToString(), LocalDatePattern.Iso.Format(fact.EffectiveOn));

    private static string PlaceOf(OpenedEvent shown) =>
        $"idx {shown.Index} seq {shown.Sequence} {shown.Stream} v{shown.Version}";
}
