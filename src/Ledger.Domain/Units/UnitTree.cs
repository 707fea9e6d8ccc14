using System.Collections.Concurrent;
using NodaTime;

namespace Ledger.Domain.Units;

/// <summary>The units of a tenant; every question names the day, because names, kinds and parents change.</summary>
public sealed class UnitTree
{
    private readonly Dictionary<string, Unit> byCode;

    /// <summary>The days on which any unit gets another parent; between two of them the tree keeps its shape.</summary>
    private readonly LocalDate[] turns;

    private readonly ConcurrentDictionary<(string Root, int Turn), IReadOnlyList<string>> subtrees = new();

    /// <summary>A tree of the units with their histories.</summary>
    public UnitTree(IEnumerable<Unit> units)
    {
        byCode = units.ToDictionary(u => u.Code, StringComparer.Ordinal);
        turns = [.. byCode.Values.SelectMany(u => u.Parents).Select(p => p.From).Distinct().Order()];
    }

    /// <summary>A tree without units.</summary>
    public static UnitTree Empty { get; } = new([]);

    /// <summary>All units that ever were, by code.</summary>
    public IReadOnlyCollection<Unit> All => byCode.Values;

    /// <summary>The code of the topmost unit of the tenant, or null before it is registered.</summary>
    public string? Root => byCode.Values.FirstOrDefault(u => u.Parents.All(p => p.Value.Code is null))?.Code;

    /// <summary>The unit of that code, or null.</summary>
    public Unit? Find(string code) => byCode.GetValueOrDefault(code);

    /// <summary>The parent's code on the day, or null at the root.</summary>
    public string? ParentOn(string code, LocalDate day) =>
        Find(code) is { } unit ? Latest(unit.Parents, day)?.Code : null;

    /// <summary>The name on the day; the first name for days before the unit was registered.</summary>
    public UnitName? NameOn(string code, LocalDate day) =>
        Find(code) is { } unit ? Latest(unit.Names, day) : null;

    /// <summary>The kind on the day.</summary>
    public UnitKind? KindOn(string code, LocalDate day) =>
        Find(code) is { } unit ? Latest(unit.Classes, day)?.Kind : null;

    /// <summary>Whether the unit is the root or lies below it on the day.</summary>
    public bool IsWithin(string code, string root, LocalDate day)
    {
        for (var (at, steps) = (code, 0); steps <= byCode.Count; steps++)
        {
            if (at == root)
            {
                return true;
            }

            if (ParentOn(at, day) is not { } parent)
            {
                return false;
            }

            at = parent;
        }

        return false;
    }

    /// <summary>The unit and everything below it on the day, in the order of their codes.</summary>
    public IReadOnlyList<string> Subtree(string root, LocalDate day)
    {
        var at = Array.BinarySearch(turns, day);
        return subtrees.GetOrAdd((root, at < 0 ? ~at : at + 1), _ =>
            [.. byCode.Keys.Where(code => IsWithin(code, root, day)).Order(StringComparer.Ordinal)]);
    }

    /// <summary>The subdistrict or township whose fiscal office keeps a community's funds on the day.</summary>
    public string? FiscalOfficeOf(string code, LocalDate day)
    {
        for (var (at, steps) = ((string?)code, 0); at is not null && steps <= byCode.Count; steps++)
        {
            if (KindOn(at, day) is UnitKind.Subdistrict or UnitKind.Township)
            {
                return at;
            }

            at = ParentOn(at, day);
        }

        return null;
    }

    private static T? Latest<T>(IReadOnlyList<Kernel.Dated<T>> history, LocalDate day) where T : class =>
        Kernel.DatedValues.On(history, day) ?? history.OrderBy(d => d.From).FirstOrDefault()?.Value;
}
