using System.Security.Cryptography;
using System.Text;
using Ledger.Domain.Individuals;
using Ledger.Domain.Journal;
using Ledger.Domain.Kernel;
using Ledger.Domain.Units;
using Ledger.Web.Hosting.Api;
using Ledger.Web.Hosting.Recording;
using Ledger.Web.Individuals;
using Ledger.Web.Journal;
using Ledger.Web.Shell.Entry;
using Ledger.Web.Shell.Language;
using Ledger.Web.Shell.Moments;
using Wolverine;

namespace Ledger.Web.Shell.Desk;

/// <summary>What the person who looks at a page may read and record, at the moment the page is read at.</summary>
public sealed class PageDesk(
    IHttpContextAccessor http, WhoAsks who, ReferenceBook references, JournalReader journal, IMessageBus bus,
    Rehearsal rehearsal, IndividualNames individuals,
    RequestKey key, Moment moment, Tongue tongue)
{
    private static readonly Person nobody = new("", new Actor("", "", []));
    private Task<SettledMoment>? settled;
    private IReadOnlyDictionary<string, string?> names = new Dictionary<string, string?>();

    /// <summary>The signed-in person; without grants when nobody is signed in.</summary>
    public Person Person { get; private set; } = nobody;

    /// <summary>Units, party organisations and funds in force.</summary>
    public Reference Reference { get; private set; } =
        new(0, UnitTree.Empty, Domain.Parties.PartyTree.Empty, new Dictionary<string, Domain.Funds.Fund>());

    /// <summary>Every unit the person may read, as the tree stands today.</summary>
    public IReadOnlyList<string> Units { get; private set; } = [];

    /// <summary>The part of the journal the person may read.</summary>
    public JournalScope Everything => new(Person.Tenant, Units);

    private HttpContext Context => http.HttpContext!;

    /// <summary>Finds out who looks; pages call it first.</summary>
    public async Task OpenAsync()
    {
        Person = await who(Context) ?? nobody;
        if (Person != nobody)
        {
            Reference = await references.Latest(Person.Tenant, Context.RequestAborted);
            Units = Jurisdiction.ReadableUnits(Person.Actor, Reference.Units, moment.Today);
        }
    }

    /// <summary>Whether the person may read the unit.</summary>
    public bool MayRead(string unit) => Units.Contains(unit);

    /// <summary>Whether the person holds the role over the unit.</summary>
    public bool Holds(Role role, string unit) => Person.Actor.Grants.Any(g =>
        g.Role == role && Reference.Units.IsWithin(unit, g.Unit, moment.Today));

    /// <summary>Whether the person holds the role anywhere.</summary>
    public bool Holds(Role role) => Person.Actor.Grants.Any(g => g.Role == role);

    /// <summary>The name of a unit on the business date of the page.</summary>
    public string NameOf(string unit) => Reference.Units.NameOn(unit, moment.OnOrToday) is { } name
        ? tongue.Pick(name.Zh, name.En)
        : unit;

    /// <summary>The name of a unit in Chinese, for search by its initials.</summary>
    public string? ChineseNameOf(string unit) => Reference.Units.NameOn(unit, moment.OnOrToday)?.Zh;

    /// <summary>The name of a fund.</summary>
    public string NameOfFund(string fund) => Reference.Funds.GetValueOrDefault(fund) is { } known
        ? tongue.Pick(known.NameZh, known.NameEn)
        : fund;

    /// <summary>The name of a purpose, in the rules of any fund; its code when no rule names it.</summary>
    public string NameOfPurpose(string purpose) => Reference.Funds.Values
        .SelectMany(f => f.Purposes).SelectMany(p => p.Value.Allowed)
        .FirstOrDefault(p => p.Code == purpose) is { } known
            ? tongue.Pick(known.Zh, known.En)
            : purpose;

    /// <summary>The name of a party organisation on the business date of the page.</summary>
    public string NameOfParty(string id) =>
        Reference.Parties.Find(id)?.Names.On(moment.OnOrToday) is { } name ? tongue.Pick(name.Zh, name.En) : id;

    /// <summary>
    /// Who stands at the other end of a line: a party organisation by its name; a natural person by the name under seal,
    /// once <see cref="Meet"/> has opened it; anyone else as written on the voucher.
    /// </summary>
    public string? NameOfCounterparty(string? counterparty) => Individual.IdIn(counterparty) is { } id
        ? names.TryGetValue(id, out var name) ? name ?? tongue.Pick($"（已抹去）{id}", $"(erased) {id}") : counterparty
        : counterparty is null ? null : NameOfParty(counterparty);

    /// <summary>The same for the notice board, where of a natural person only the family name stands.</summary>
    public string? PublicNameOf(string? counterparty) => Individual.IdIn(counterparty) is { } id
        ? names.GetValueOrDefault(id) is { Length: > 0 } name ? $"{name[0]}**" : "***"
        : NameOfCounterparty(counterparty);

    /// <summary>Opens the names of the natural persons among the counterparties.</summary>
    public async Task Meet(params IEnumerable<string?> counterparties) => names = await individuals.Of(
        Person.Tenant, counterparties.Select(Individual.IdIn).OfType<string>(), Context.RequestAborted);

    /// <summary>The moment of the page, settled once for all that is read on it.</summary>
    public Task<SettledMoment> Settle() =>
        settled ??= journal.Settle(Person.Tenant, moment.AsOf, Context.RequestAborted);

    /// <summary>The balances of a part of the journal at the moment of the page.</summary>
    public async Task<IReadOnlyList<BalanceRow>> Balances(JournalScope scope) => BalanceRow.Of(
        await journal.Sums(scope, moment.AsOf.IsNow ? null : await Settle(), Context.RequestAborted));

    /// <summary>The sums of a part of the journal as it stands now, whatever moment the page is read at.</summary>
    public Task<IReadOnlyList<AccountSum>> Sums(JournalScope scope) =>
        journal.Sums(scope, null, Context.RequestAborted);

    /// <summary>What a command would do if the person submitted it now; nothing is recorded.</summary>
    public Task<Rehearsed> Rehearse(Command command) =>
        rehearsal.Try(Person.Tenant, Person.Actor, command, Context.RequestAborted);

    /// <summary>
    /// Records a command under the key of the form; a refusal goes to the errors of the form. A form that records
    /// two commands names the second one's step, so that each has its own key.
    /// </summary>
    public Task<Receipt?> Record(
        Command command, FormErrors errors, string? reason = null, string? step = null) => Record(
            command, $"{command}", submission => CommandEndpoint.Submit(bus, submission, Context.RequestAborted), errors,
            reason, step);

    /// <summary>Records a command in a way of its own, as when something is kept beside the book.</summary>
    /// <param name="said">What was typed; the same under the same key is the same request.</param>
    public async Task<Receipt?> Record(
        Command command, string said, Func<Submission, Task<Outcome>> record, FormErrors errors, string? reason = null,
        string? step = null)
    {
        var request = new RequestContext(Person.Tenant, Person.Actor, step is null ? key.Value : $"{key.Value}-{step}",
            SHA256.HashData(Encoding.UTF8.GetBytes($"{Person.Actor.Id}\n{Context.Request.Path}\n{said}")),
            Context.TraceIdentifier, Context.Connection.RemoteIpAddress?.ToString(), reason);
        switch (await record(new Submission(request, command)))
        {
            case Outcome.Recorded done:
                return done.Receipt;
            case Outcome.Refused no:
                errors.Add(no.Refusal, tongue);
                return null;
            default:
                throw new InvalidOperationException("Unknown outcome.");
        }
    }
}
