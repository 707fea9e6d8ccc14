using NodaTime;

namespace Ledger.Domain.Kernel;

/// <summary>Something that happened and was recorded; never changed afterwards.</summary>
public interface IFact;

/// <summary>A fact that moves money, or documents a movement, on a business date under a voucher.</summary>
public interface IMoneyFact : IFact
{
    /// <summary>The amount in fen, always positive; what it does is said by the fact.</summary>
    Money Amount { get; }

    /// <summary>The business date (业务日期).</summary>
    LocalDate EffectiveOn { get; }

    /// <summary>The voucher under which it is booked.</summary>
    Voucher Voucher { get; }

    /// <summary>The summary (摘要) printed on the voucher.</summary>
    string Summary { get; }
}

/// <summary>A money fact that cancels an earlier one in full (红字冲销, 会计基础工作规范 art. 51).</summary>
public interface IReversal : IMoneyFact
{
    /// <summary>Where the reversed fact stands; each is reversed at most once.</summary>
    FactPlace Reverses { get; }
}

/// <summary>The place of a fact in the record: its stream and its version in that stream.</summary>
public sealed record FactPlace(string Stream, long Version);
