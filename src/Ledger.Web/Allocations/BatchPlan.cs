using System.Globalization;
using Ledger.Domain.Kernel;
using Ledger.Web.Intake.Judging;
using Ledger.Web.Sheets;

namespace Ledger.Web.Allocations;

/// <summary>A line of a batch allocation and what it was found by.</summary>
/// <param name="Weight">The people, or the fen that are missing; null by amount.</param>
internal sealed record PlannedLine(string Unit, Money Amount, long? Weight);

/// <summary>Finds the lines of an allocation over many communities from a pasted grid; faults name the line of the grid.</summary>
internal sealed class BatchPlan(Names names, Func<string, Money> gapOf)
{
    private readonly List<(string Field, Refusal Refusal)> faults = [];

    /// <summary>What is wrong, at <c>grid</c> or <c>whole</c>.</summary>
    public IReadOnlyList<(string Field, Refusal Refusal)> Faults => faults;

    /// <summary>The lines by the amounts of the grid.</summary>
    public IReadOnlyList<PlannedLine> ByAmount(string? grid) =>
        [.. Rows(grid).Select(r => new PlannedLine(UnitOf(r), AmountOf(r), null))];

    /// <summary>The whole split by the people of the grid, to the fen.</summary>
    public IReadOnlyList<PlannedLine> PerHead(string? grid, Money whole) =>
        Split(whole, [.. Rows(grid).Select(r => (UnitOf(r), PeopleOf(r)))]);

    /// <summary>
    /// What each unit lacks to the standard in force: all of it when no whole is given, else the whole split by it.
    /// </summary>
    public IReadOnlyList<PlannedLine> ByGap(IReadOnlyList<string> communities, string? grid, Money? whole)
    {
        var rows = Rows(grid, mayBeEmpty: true);
        IReadOnlyList<string> units = rows.Count > 0 ? [.. rows.Select(UnitOf)] : communities;
        var gaps = units.Select(u => (Unit: u, Gap: gapOf(u))).Where(g => g.Gap.IsPositive).ToList();
        return whole is { } sum
            ? Split(sum, [.. gaps.Select(g => (g.Unit, g.Gap.Fen))])
            : Filled([.. gaps.Select(g => new PlannedLine(g.Unit, g.Gap, g.Gap.Fen))]);
    }

    private IReadOnlyList<PlannedLine> Split(Money whole, IReadOnlyList<(string Unit, long Weight)> shares)
    {
        if (faults.Count > 0 || shares.All(s => s.Weight == 0))
        {
            return Filled([]);
        }

        return [.. Apportionment.Split(whole, [.. shares.Select(s => s.Weight)]).Zip(shares)
            .Where(p => p.First.IsPositive).Select(p => new PlannedLine(p.Second.Unit, p.First, p.Second.Weight))];
    }

    private IReadOnlyList<PlannedLine> Filled(IReadOnlyList<PlannedLine> lines)
    {
        if (lines.Count == 0 && faults.Count == 0)
        {
            faults.Add(("grid", new NothingToAllocate()));
        }

        return lines;
    }

    private List<SheetRow> Rows(string? grid, bool mayBeEmpty = false)
    {
        if (string.IsNullOrWhiteSpace(grid))
        {
            if (!mayBeEmpty)
            {
                faults.Add(("grid", new NothingToAllocate()));
            }

            return [];
        }

        return [.. SheetFile.Pasted(grid).Rows()];
    }

    private string UnitOf(SheetRow row)
    {
        var (code, fault) = names.Unit(row[0].Text.Trim());
        return fault is null ? code : Wrong(row, fault, "");
    }

    private Money AmountOf(SheetRow row)
    {
        var reading = AmountText.Read(row[1].Text);
        return reading.Fault is null ? reading.Amount : Wrong(row, reading.Fault, Money.Zero);
    }

    private long PeopleOf(SheetRow row) =>
        long.TryParse(row[1].Text.Normalize(System.Text.NormalizationForm.FormKC), NumberStyles.AllowThousands,
            CultureInfo.InvariantCulture, out var people) && people is >= 0 and < 1_000_000_000
            ? people
            : Wrong(row, new CellNotWhole(row[1].Text), 0L);

    private T Wrong<T>(SheetRow row, Refusal refusal, T instead)
    {
        faults.Add(("grid", new GridLineWrong(row.Number, refusal.Chinese, refusal.English.TrimEnd('.'))));
        return instead;
    }
}
