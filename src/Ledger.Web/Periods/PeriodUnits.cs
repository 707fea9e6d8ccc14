using Ledger.Domain.Kernel;
using Ledger.Domain.Parties;
using Ledger.Web.Hosting.Recording;
using Ledger.Web.Shell.Desk;

namespace Ledger.Web.Periods;

/// <summary>Whose books a holder's are, for permission and for readers.</summary>
internal static class PeriodUnits
{
    /// <summary>The unit of a holder: the owner, or the unit of the committee that keeps a dues account.</summary>
    public static string UnitOf(Holder holder, Reference reference) => holder.Kind == HolderKind.Dues
        ? reference.Parties.Find(holder.Owner)?.Places.MaxBy(p => p.From)?.Value.Unit ?? holder.Owner
        : holder.Owner;

    /// <summary>A holder in words.</summary>
    public static string NameOf(this PageDesk desk, Holder holder, Func<string, string, string> say) =>
        $"{desk.NameOf(UnitOf(holder, desk.Reference))} · " + holder.Kind switch
        {
            HolderKind.Fiscal => say("财政专户", "fiscal office"),
            HolderKind.Dues => say("党费专户", "dues account"),
            HolderKind.Collective => say("集体经济组织", "collective"),
            _ => throw new InvalidOperationException($"No name for holder kind {holder.Kind}."),
        };
}
