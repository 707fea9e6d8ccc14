using Ledger.Web.Replay;

namespace Ledger.Web.Checks;

/// <summary>Where a book breaks an invariant, in both languages.</summary>
/// <param name="Place">The event, stream, account or series.</param>
public sealed record Breach(string Place, string Chinese, string English);

/// <summary>
/// Something that holds in every sound book. It sees the whole history once, event by event in the order of the
/// sequence, with the journal lines the database keeps under each, and keeps only what it needs.
/// </summary>
/// <param name="code">The stable code; scripts rely on it.</param>
internal abstract class Invariant(string code, string chinese, string english, string unitChinese, string unitEnglish)
{
    private const int Shown = 20;
    private readonly List<Breach> breaches = [];

    /// <summary>The stable code.</summary>
    public string Code => code;

    /// <summary>What holds, in Chinese.</summary>
    public string Chinese => chinese;

    /// <summary>What holds, in English.</summary>
    public string English => english;

    /// <summary>What <see cref="Looked"/> counts.</summary>
    public (string Chinese, string English) Counted => (unitChinese, unitEnglish);

    /// <summary>How many things were looked at.</summary>
    public long Looked { get; protected set; }

    /// <summary>How many breaches there are.</summary>
    public long Broken { get; private set; }

    /// <summary>The first breaches.</summary>
    public IReadOnlyList<Breach> Breaches => breaches;

    /// <summary>One more event.</summary>
    public virtual void See(ReplayedEvent replayed)
    {
    }

    /// <summary>A row of the journal under no event.</summary>
    public virtual void SeeStray(JournalRow row)
    {
    }

    /// <summary>The history has ended; what follows from it is compared with what the database keeps.</summary>
    public virtual Task Finish(BookSnapshot snapshot, string tenant, CancellationToken cancellation) =>
        Task.CompletedTask;

    /// <summary>Notes a breach; only the first are kept with their words.</summary>
    protected void Break(string place, string chinese, string english)
    {
        Broken++;
        if (breaches.Count < Shown)
        {
            breaches.Add(new Breach(place, chinese, english));
        }
    }
}
