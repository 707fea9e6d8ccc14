using Ledger.Domain.Kernel;

namespace Ledger.Domain.Settlements;

/// <summary>How a voucher was settled, and the movements of a till; nothing is decided from them.</summary>
public sealed record Settlement(int Count) : IStreamState<Settlement>
{
    /// <inheritdoc />
    public static string Kind => "settlement";

    /// <inheritdoc />
    public static Settlement Initial { get; } = new(0);

    /// <summary>The key of the notes of a holder's year.</summary>
    public static string Stream(Holder holder, int year) => $"{Kind}/{holder}/{year}";

    /// <inheritdoc />
    public IStreamState Apply(IFact fact) => fact is SettlementNoted or CashMoved
        ? new Settlement(Count + 1)
        : throw new ForeignFactException(GetType(), fact);
}
