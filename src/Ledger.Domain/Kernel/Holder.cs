namespace Ledger.Domain.Kernel;

/// <summary>Who holds money. The three kinds never net against each other.</summary>
public enum HolderKind
{
    /// <summary>The street or fiscal office (街道财政所), for the funds it keeps on behalf of communities.</summary>
    Fiscal,

    /// <summary>The party-dues account (党费专户) of a party committee.</summary>
    Dues,

    /// <summary>The own account of a village's collective organisation (农村集体经济组织).</summary>
    Collective,
}

/// <summary>A holder of money: its kind and the unit or party organisation whose account it is.</summary>
public readonly record struct Holder(HolderKind Kind, string Owner)
{
    /// <summary>The street or fiscal office of a unit.</summary>
    public static Holder Fiscal(string unit) => new(HolderKind.Fiscal, unit);

    /// <summary>The dues account of a party organisation.</summary>
    public static Holder Dues(string partyOrg) => new(HolderKind.Dues, partyOrg);

    /// <summary>The account of a village's collective organisation.</summary>
    public static Holder Collective(string village) => new(HolderKind.Collective, village);

    /// <summary>Reads the text form; null when it names no holder.</summary>
    public static Holder? Parse(string? text) => text?.Split('-', 2) switch
    {
        ["fiscal", { Length: > 0 } owner] => Fiscal(owner),
        ["dues", { Length: > 0 } owner] => Dues(owner),
        ["collective", { Length: > 0 } owner] => Collective(owner),
        _ => null,
    };

    /// <summary>The text form used in stream keys, addresses and exports: <c>fiscal-990101001000</c>.</summary>
    public override string ToString() => Kind switch
    {
        HolderKind.Fiscal => $"fiscal-{Owner}",
        HolderKind.Dues => $"dues-{Owner}",
        HolderKind.Collective => $"collective-{Owner}",
        _ => throw new InvalidOperationException($"No text form for holder kind {Kind}."),
    };
}
