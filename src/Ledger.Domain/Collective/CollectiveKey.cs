using Ledger.Domain.Kernel;

namespace Ledger.Domain.Collective;

/// <summary>The books of one village's collective organisation for one fiscal year.</summary>
public sealed record CollectiveKey(string Village, FiscalYear Year)
{
    /// <summary>The key of the stream.</summary>
    public string Stream => $"{CollectiveBooks.Kind}/{Village}/{Year}";

    /// <summary>The collective's own account, which nets against no other holder's.</summary>
    public Holder Holder => Holder.Collective(Village);
}
