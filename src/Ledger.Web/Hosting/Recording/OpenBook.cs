using System.Text.Json;
using JasperFx.Events;
using Ledger.Domain.Kernel;
using Ledger.Web.Hosting.Storage;
using Marten;
using NodaTime;
using Npgsql;

namespace Ledger.Web.Hosting.Recording;

/// <summary>What is locked in one transaction, and what has been decided on it so far.</summary>
internal sealed class OpenBook
{
    private readonly Dictionary<string, IStreamState?> states = new(StringComparer.Ordinal);
    private readonly Dictionary<string, long> versions = new(StringComparer.Ordinal);
    private readonly Dictionary<NumberSeries, int> last = [];
    private readonly HashSet<(string Actor, DayAsked Day)> asked = [];
    private readonly HashSet<(string Actor, DayAsked Day)> closed = [];
    private readonly List<Entered> facts = [];
    private readonly HashSet<NumberSeries> drawn = [];
    private readonly List<GivenAnswer> given = [];

    private sealed record Entered(string Stream, long Version, RequestContext Request, string Cause, IFact Fact);

    public Reference Reference { get; set; } = null!;

    /// <summary>The first admission, which knows what was answered before.</summary>
    public TurnAdmission Earlier { get; set; } = null!;

    /// <summary>The recorded time of everything in this transaction.</summary>
    public Instant At { get; private set; }

    public bool HasFacts => facts.Count > 0;

    public RecordingBook Book => new(Reference, states);

    /// <summary>Takes in what the database said.</summary>
    public void Take(IReadOnlyList<string> streams, Needs needs, TurnAdmission admission)
    {
        foreach (var (i, stream) in streams.Index())
        {
            states[stream] = admission.States[i] is { } state ? StoredState.Read(state) : null;
            versions[stream] = admission.Versions[i];
        }

        foreach (var (i, series) in needs.Series.Index())
        {
            last[series] = admission.Last[i];
        }

        asked.UnionWith(needs.Days);
        closed.UnionWith(needs.Days.Where((_, i) => admission.Closed[i]));
        At = admission.At;
    }

    public bool IsClosed(Actor actor, DayAsked day) => closed.Contains((actor.Id, day));

    /// <summary>Whether all that the command needs, as the book stands now, is locked and was asked for.</summary>
    public bool Holds(Prepared member, IBook book)
    {
        var command = member.Submission.Command;
        return command.Streams(book).All(member.Streams.Contains)
            && command.Numbers(book).All(last.ContainsKey)
            && command.Days(book).All(d => asked.Contains((member.Submission.Request.Actor.Id, DayAsked.Of(d))));
    }

    /// <summary>The recorded time and the next number of each series; they count only when the facts are accepted.</summary>
    public Stamp Stamp(Command command, Actor actor, IBook book) =>
        new(actor, At, command.Numbers(book).Distinct().ToDictionary(s => s, s => last[s] + 1));

    /// <summary>Takes the facts into the book, so that the next submission decides on them.</summary>
    public Receipt Accept(RequestContext request, Command command, Decision.Accepted decision, IBook book)
    {
        foreach (var series in command.Numbers(book).Distinct().ToList())
        {
            last[series] += command.Draws(book, series);
            drawn.Add(series);
        }

        var cause = RequestMark.CauseOf(request);
        var recorded = new List<RecordedFact>();
        foreach (var (stream, fact) in decision.Facts.OrderBy(w => w.Stream, StringComparer.Ordinal))
        {
            states[stream] = (states.GetValueOrDefault(stream) ?? StreamKinds.InitialOf(stream)).Apply(fact);
            versions[stream] = versions.GetValueOrDefault(stream) + 1;
            facts.Add(new Entered(stream, versions[stream], request, cause, fact));
            recorded.Add(new RecordedFact(stream, versions[stream], FactNames.All[fact.GetType()]));
        }

        var voucher = decision.Facts.Select(w => w.Fact).OfType<IMoneyFact>().FirstOrDefault()?.Voucher.ToString();
        var receipt = new Receipt(decision.Id, voucher, At, recorded);
        given.Add(new GivenAnswer(request.Key, request.Fingerprint, JsonSerializer.Serialize(receipt, LedgerJson.Stored)));
        return receipt;
    }

    /// <summary>Writes facts, states, journal, numbers and answers, and commits.</summary>
    public async Task Write(
        IDocumentStore store, NpgsqlTransaction transaction, string tenant, Action<IDocumentSession>? alongside)
    {
        var pages = Pages();
        foreach (var page in pages)
        {
            var isLast = ReferenceEquals(page, pages[^1]);
            var options = Marten.Services.SessionOptions.ForTransaction(transaction);
            options.TenantId = tenant;
            options.Tracking = DocumentTracking.None;
            options.Listeners.Add(isLast ? Closing(commits: alongside is null) : Posting.Nothing);
            await using var session = store.OpenSession(options);
            foreach (var entered in page.GroupBy(e => e.Stream))
            {
                session.Events.Append(entered.Key, entered.Last().Version, entered.Select(e => Event(session, e)));
            }

            if (isLast)
            {
                alongside?.Invoke(session);
            }

            await session.SaveChangesAsync();
        }

        // What is kept beside the book may be turned back after it was sent; only then the end is a step of its own.
        if (alongside is not null)
        {
            await transaction.CommitAsync();
        }
    }

    private Posting Closing(bool commits) => new(
        [.. facts.Select(f => f.Stream).Distinct().Select(s => new WrittenState(s, versions[s], states[s]!))],
        [.. drawn.Select(s => new DrawnNumber(s, last[s]))], given, commits);

    /// <summary>
    /// The facts cut so that each page, written stream by stream, keeps the order in which they were decided: what is
    /// numbered later stands later in the book.
    /// </summary>
    private List<List<Entered>> Pages()
    {
        var pages = new List<List<Entered>> { new() };
        var written = new HashSet<string>(StringComparer.Ordinal);
        foreach (var fact in facts)
        {
            if (!written.Add(fact.Stream) && pages[^1][^1].Stream != fact.Stream)
            {
                pages.Add([]);
                written = new HashSet<string>(StringComparer.Ordinal) { fact.Stream };
            }

            pages[^1].Add(fact);
        }

        return pages;
    }

    /// <summary>What was written is what the next command is likely to find.</summary>
    public void Remember(LikelyStates likely, string tenant)
    {
        foreach (var stream in facts.Select(f => f.Stream).Distinct())
        {
            likely.Remember(tenant, stream, states[stream]!);
        }
    }

    /// <summary>The event bears who, why and where, and the database's time taken after the locks.</summary>
    private IEvent Event(IDocumentSession session, Entered entered)
    {
        var (_, _, request, cause, fact) = entered;
        var e = session.Events.BuildEvent(fact);
        e.Timestamp = At.ToDateTimeOffset();
        e.UserName = request.Actor.Id;
        e.CorrelationId = request.RequestId;
        e.CausationId = cause;
        foreach (var (name, value) in RequestMark.HeadersOf(request))
        {
            e.SetHeader(name, value);
        }

        return e;
    }
}
