using Ledger.Domain.Accounts;
using Ledger.Domain.Kernel;
using NodaTime;

namespace Ledger.Domain.Dues.YearEnd;

/// <summary>What the committee's account keeps of a year's dues left that year for the next (党费结转).</summary>
/// <param name="Months">What went along by month because nothing of it is due upward; otherwise empty.</param>
public sealed record DuesCarriedOver(
    DuesKey Dues, Holder Holder, string Unit, IReadOnlyList<MonthlyDues> Months, IReadOnlyList<CarriedLayer> Layers,
    Money Amount, LocalDate EffectiveOn, Voucher Voucher, string Summary) : IDuesFact;

/// <summary>The year opened with what the year before kept, layer by layer of origin.</summary>
public sealed record DuesCarriedForward(
    DuesKey Dues, Holder Holder, string Unit, IReadOnlyList<CarriedLayer> Layers, Money Amount,
    LocalDate EffectiveOn, Voucher Voucher, string Summary) : IDuesFact;

/// <summary>The committee above took back what was kept (收回).</summary>
/// <param name="Months">What went along by month because nothing of it is due upward; otherwise empty.</param>
public sealed record DuesClawedBack(
    DuesKey Dues, Holder Holder, string Unit, IReadOnlyList<MonthlyDues> Months, IReadOnlyList<CarriedLayer> Layers,
    Money Amount, LocalDate EffectiveOn, Voucher Voucher, string Summary) : IDuesFact;
