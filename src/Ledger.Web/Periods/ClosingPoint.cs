using Ledger.Domain.Periods;

namespace Ledger.Web.Periods;

/// <summary>Something that keeps a point of the checklist open, and where it is mended.</summary>
/// <param name="Place">The voucher, document or account.</param>
/// <param name="Href">The page on which it is mended, below the service's root.</param>
public sealed record ClosingGap(string Place, string Chinese, string English, string Href);

/// <summary>A point of the closing checklist as the book answers it: what was looked at, and what is open.</summary>
public sealed record ClosingPoint(string Code, long Looked, IReadOnlyList<ClosingGap> Gaps)
{
    private const int Named = 5;

    /// <summary>What would be open and is explained: where, and who said what.</summary>
    public IReadOnlyList<ClosingGap> Explained { get; init; } = [];

    /// <summary>Whether nothing is open.</summary>
    public bool Done => Gaps.Count == 0;

    /// <summary>The point as it is recorded with the closing.</summary>
    public ChecklistItem Item => new(Code, Done, Done
        ? Explained.Count == 0 ? null : string.Join("; ", Explained.Take(Named).Select(e => $"{e.Place}：{e.Chinese}"))
        : string.Join(", ", Gaps.Take(Named).Select(g => g.Place)) + (Gaps.Count > Named ? $" … {Gaps.Count}" : ""));
}
