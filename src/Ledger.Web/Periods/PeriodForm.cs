namespace Ledger.Web.Periods;

/// <summary>What is typed to close a month or to open it again.</summary>
public sealed class PeriodForm
{
    private List<WaiverForm> waivers = [];

    /// <summary>One waiver for each open point of the checklist.</summary>
    public List<WaiverForm> Waivers
    {
        get => waivers;
        set => waivers = value ?? [];
    }

    /// <summary>The accounts of the people it is opened for, separated by commas or blanks.</summary>
    public string? For { get; set; }

    /// <summary>The local minute until which it is open.</summary>
    public string? Until { get; set; }

    /// <summary>Why it is opened.</summary>
    public string? Reason { get; set; }
}

/// <summary>What is typed to let an open point pass; not waived when nothing is typed.</summary>
public sealed class WaiverForm
{
    /// <summary>The code of the point.</summary>
    public string? Item { get; set; }

    /// <summary>Who answers for it.</summary>
    public string? Who { get; set; }

    /// <summary>Why it cannot be done now.</summary>
    public string? Why { get; set; }

    /// <summary>The day by which it is done.</summary>
    public string? Until { get; set; }
}
