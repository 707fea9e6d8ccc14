using Ledger.Domain.Pools;
using NodaTime;

namespace Ledger.Domain.Tests.Model;

/// <summary>An allocation document as the model remembers it.</summary>
public sealed class Paper(string id, PoolKey pool)
{
    public string Id => id;

    public PoolKey Pool => pool;

    public Dictionary<string, long> Lines { get; set; } = [];

    public LocalDate Day { get; set; }

    public string Step { get; set; } = "draft";

    public HashSet<string> Writers { get; } = [];

    public string? Approver { get; set; }

    public string? Payer { get; set; }

    public LocalDate? ApprovedOn { get; set; }

    public LocalDate? PaidOn { get; set; }

    public LocalDate? LastReceipt { get; set; }

    public HashSet<string> Confirmed { get; } = [];

    public long Total => Lines.Values.Sum();
}
