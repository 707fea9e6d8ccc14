using System.Globalization;
using Ledger.Domain.Kernel;
using NodaTime;

namespace Ledger.Domain.Banking;

/// <summary>A bank line that is not matched, with what the bank wrote.</summary>
public sealed record OpenLine(int Number, StatementLine Line);

/// <summary>A match that is proposed, never made: a person confirms it.</summary>
/// <param name="Strength">How sure it is; stronger ones come first.</param>
public sealed record MatchProposal(Pairing Pairing, int Strength);

/// <summary>
/// Proposes which bank lines and vouchers are the same movement: one to one by amount, else several on one side whose
/// sum is the other. The same book always gets the same proposals in the same order.
/// </summary>
public static class MatchProposals
{
    private const int Near = 31;
    private const int MostParts = 4;
    private const int MostCandidates = 14;

    /// <summary>The proposals, strongest first; none of them share a line or a voucher.</summary>
    public static IReadOnlyList<MatchProposal> Of(IReadOnlyList<OpenLine> lines, IReadOnlyList<CashEntry> entries)
    {
        var found = new List<MatchProposal>();
        var (freeLines, freeEntries) = (lines.ToList(), entries.ToList());
        Take(
            from line in lines
            from entry in entries
            where line.Line.Amount == entry.Amount && Gap(line, entry) <= Near
            select Single(line, entry));
        Take(freeLines.ToList().Select(line => Split(line, freeEntries)).OfType<MatchProposal>());
        Take(freeEntries.ToList().Select(entry => Join(entry, freeLines)).OfType<MatchProposal>());
        return found;

        void Take(IEnumerable<MatchProposal> proposals)
        {
            foreach (var proposal in proposals.OrderByDescending(p => p.Strength)
                .ThenBy(p => p.Pairing.Lines[0]).ThenBy(p => p.Pairing.Vouchers[0], StringComparer.Ordinal).ToList())
            {
                var (numbers, vouchers) = (proposal.Pairing.Lines, proposal.Pairing.Vouchers);
                if (numbers.All(n => freeLines.Any(l => l.Number == n))
                    && vouchers.All(v => freeEntries.Any(e => e.Voucher == v)))
                {
                    found.Add(proposal);
                    freeLines.RemoveAll(l => numbers.Contains(l.Number));
                    freeEntries.RemoveAll(e => vouchers.Contains(e.Voucher));
                }
            }
        }
    }

    private static MatchProposal Single(OpenLine line, CashEntry entry)
    {
        var (gap, named, numbered) = (Gap(line, entry), SameName(line, entry), SameNumber(line, entry));
        var why = string.Join("；", ((string?[])
        [
            "金额相同",
            gap == 0 ? "日期相同" : string.Create(CultureInfo.InvariantCulture, $"相差 {gap} 天"),
            named ? "对方户名相符" : null,
            numbered ? "单据号相符" : null,
        ]).OfType<string>());
        return new MatchProposal(new Pairing([line.Number], [entry.Voucher], why),
            100 - gap + (named ? 50 : 0) + (numbered ? 100 : 0));
    }

    private static MatchProposal? Split(OpenLine line, IReadOnlyList<CashEntry> entries)
    {
        var candidates = entries.Where(e => Gap(line, e) <= Near && Same(e.Amount, line.Line.Amount))
            .OrderBy(e => Gap(line, e)).ThenBy(e => e.Voucher, StringComparer.Ordinal).Take(MostCandidates).ToList();
        return Parts(candidates, e => e.Amount, line.Line.Amount) is { } parts
            ? new MatchProposal(new Pairing([line.Number], [.. parts.Select(e => e.Voucher).Order(StringComparer.Ordinal)],
                $"{parts.Count} 张凭证合计等于银行一笔"), 40 - parts.Count)
            : null;
    }

    private static MatchProposal? Join(CashEntry entry, IReadOnlyList<OpenLine> lines)
    {
        var candidates = lines.Where(l => Gap(l, entry) <= Near && Same(l.Line.Amount, entry.Amount))
            .OrderBy(l => Gap(l, entry)).ThenBy(l => l.Number).Take(MostCandidates).ToList();
        return Parts(candidates, l => l.Line.Amount, entry.Amount) is { } parts
            ? new MatchProposal(new Pairing([.. parts.Select(l => l.Number).Order()], [entry.Voucher],
                $"银行 {parts.Count} 笔合计等于一张凭证"), 40 - parts.Count)
            : null;
    }

    /// <summary>The first two to four candidates, in their order, whose sum is the amount.</summary>
    private static List<T>? Parts<T>(List<T> candidates, Func<T, Money> amount, Money whole, int from = 0, int taken = 0)
    {
        for (var at = from; at < candidates.Count && taken < MostParts; at++)
        {
            var left = whole - amount(candidates[at]);
            if (left == Money.Zero && taken > 0)
            {
                return [candidates[at]];
            }

            if (Same(left, whole) && Parts(candidates, amount, left, at + 1, taken + 1) is { } rest)
            {
                rest.Insert(0, candidates[at]);
                return rest;
            }
        }

        return null;
    }

    private static bool Same(Money part, Money whole) => part.Fen != 0 && part.IsPositive == whole.IsPositive;

    private static int Gap(OpenLine line, CashEntry entry) =>
        Math.Abs(Period.DaysBetween(line.Line.Day, entry.Day));

    private static bool SameName(OpenLine line, CashEntry entry) =>
        line.Line.Counterparty is { Length: > 1 } theirs && entry.Counterparty is { Length: > 1 } ours
        && (theirs.Contains(ours, StringComparison.Ordinal) || ours.Contains(theirs, StringComparison.Ordinal));

    private static bool SameNumber(OpenLine line, CashEntry entry) =>
        entry.DocumentNo is { Length: > 2 } number && (line.Line.Reference?.Contains(number, StringComparison.Ordinal) == true
            || line.Line.Summary?.Contains(number, StringComparison.Ordinal) == true);
}
