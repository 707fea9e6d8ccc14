using Ledger.Domain.Kernel;

namespace Ledger.Web.Acts;

/// <summary>The groups under which acts are listed.</summary>
public enum ActGroup
{
    /// <summary>Money granted, passed on and received.</summary>
    Funding,

    /// <summary>Money spent or kept for spending.</summary>
    Spending,

    /// <summary>Party dues.</summary>
    Dues,

    /// <summary>A village's own books.</summary>
    Village,

    /// <summary>Partners of co-building, projects and contracts.</summary>
    Partners,

    /// <summary>What sets an entry right.</summary>
    Correcting,

    /// <summary>Bank statements, closing of months and years.</summary>
    Closing,
}

/// <summary>
/// Something finance staff do, in plain words (支出报销, 出租收入 …): the fields of its form and the command they make.
/// Forms, drafts, previews and copies follow from it, so every act has them all.
/// </summary>
/// <param name="Key">Stable; part of its address and of drafts.</param>
/// <param name="Zh">What it is called in Chinese.</param>
/// <param name="En">What it is called in English.</param>
public sealed record Act(string Key, ActGroup Group, string Zh, string En)
{
    /// <summary>The fields in the order in which they are filled.</summary>
    public IReadOnlyList<ActField> Fields { get; init; } = [];

    /// <summary>The command made of what was entered; what cannot be read is told to the entry's errors.</summary>
    public Func<ActEntry, Command>? Command { get; init; }

    /// <summary>The address of its form when it is not a form of this kind, as for documents with many lines.</summary>
    public string? Elsewhere { get; init; }

    /// <summary>An older address of the same form, which links and habits still use.</summary>
    public string? Path { get; init; }

    /// <summary>Where the entries of this kind are listed.</summary>
    public string List { get; init; } = "/acts";

    /// <summary>One sentence about it in both languages.</summary>
    public (string Zh, string En)? Lead { get; init; }

    /// <summary>Other words by which people look for it.</summary>
    public string Words { get; init; } = "";

    /// <summary>The address of the form that takes the same fields and asks others to approve, where rules may demand it.</summary>
    public string? ForApproval { get; init; }

    /// <summary>The address of its form.</summary>
    public string Address => Elsewhere ?? Path ?? $"/acts/{Key}";
}
