using Ledger.Domain.Kernel;
using NodaTime;

namespace Ledger.Domain.Units;

/// <summary>The checks that changes of the tree of units share.</summary>
internal static class UnitChecks
{
    public static Refusal? Alive(IBook book, string code, LocalDate day, string field) => book.Units.Find(code) switch
    {
        null => new UnitUnknown(code) { Field = field },
        { EndedOn: { } end } unit when day >= end => new UnitEnded(code, end, unit.Successor) { Field = field },
        { } unit when !unit.IsAliveOn(day) => new UnitNotYet(code, day) { Field = "from" },
        _ => null,
    };

    /// <summary>A unit with others under it cannot end before they have moved.</summary>
    public static UnitHasChildren? Childless(IBook book, string code, LocalDate day) => book.Units.All
        .FirstOrDefault(u => u.IsAliveOn(day) && book.Units.ParentOn(u.Code, day) == code) is { } child
        ? new UnitHasChildren(code, child.Code) { Field = "code" }
        : null;

    /// <summary>The topmost unit stays where it is.</summary>
    public static UnitIsTopmost? NotTopmost(IBook book, string code) =>
        book.Units.Root == code ? new UnitIsTopmost(code) { Field = "code" } : null;

    /// <summary>The unit, the tree's root and others it touches, locked so that two changes cannot tie a knot.</summary>
    public static IReadOnlyList<string> Streams(IBook book, params IReadOnlyList<string> codes) =>
        [.. codes.Append(book.Units.Root).OfType<string>().Distinct().Select(Unit.Stream)];
}
