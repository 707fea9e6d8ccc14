using Ledger.Domain.Decisions;
using Ledger.Domain.Funds;
using Ledger.Domain.Kernel;
using Ledger.Web.Drafts;
using Ledger.Web.Papers;
using Ledger.Web.Shell.Entry;
using Ledger.Web.Shell.Figures;
using Microsoft.AspNetCore.Components;

namespace Ledger.Web.Acts;

/// <summary>The form of one act: typed, previewed by the command's own decision, kept as a draft or recorded.</summary>
public sealed partial class ActPage
{
    private readonly FormErrors errors = new();
    private readonly Dictionary<string, Money?> balances = new(StringComparer.Ordinal);
    private Act? act;
    private ActEntry entry = null!;
    private string draftId = "";
    private string? focused;
    private IReadOnlyDictionary<string, string> previous = new Dictionary<string, string>();
    private Dictionary<string, string> values = [];
    private Preview? preview;
    private IReadOnlyList<FormError> missing = [];
    private Refusal? refused;

    /// <summary>The act; null under the older addresses.</summary>
    [Parameter] public string? Key { get; set; }

    [Inject] private DraftBox Drafts { get; set; } = null!;

    [Inject] private UploadDesk Uploads { get; set; } = null!;

    [Inject] private IHttpContextAccessor Http { get; set; } = null!;

    [SupplyParameterFromQuery(Name = "done")] private string? Done { get; set; }

    [SupplyParameterFromQuery(Name = "saved")] private bool Saved { get; set; }

    [SupplyParameterFromQuery(Name = "copy")] private string? Copy { get; set; }

    [SupplyParameterFromQuery(Name = "draft")] private string? DraftAsked { get; set; }

    private HttpRequest Request => Http.HttpContext!.Request;

    private CancellationToken Stop => Http.HttpContext!.RequestAborted;

    private string Recorded => Request.Query["sum"].ToString() is { Length: > 0 } amount
        ? Say($"已登记，凭证 {Done}，{amount} 元", $"Recorded under voucher {Done}, {amount} CNY")
        : Say($"已登记：{Done}", $"Recorded: {Done}");

    /// <inheritdoc />
    protected override async Task LoadAsync()
    {
        act = Key is null ? ActList.At(Request.Path.Value ?? "") : ActList.Find(Key);
        if (act is null)
        {
            Navigation.NotFound();
            return;
        }

        previous = await Drafts.Last(Desk.Person.Tenant, Desk.Person.Actor.Id, act.Key, Stop);
        values = await Start();
        entry = Entry(errors);
        focused = act.Fields.FirstOrDefault(f => f.Kind == ActFieldKind.Money)?.Name ?? act.Fields[0].Name;
        foreach (var field in act.Fields.Where(f => f.Balance is not null))
        {
            balances[field.Name] = await field.Balance!(entry);
        }

        if (draftId.Length > 0 && !Request.HasFormContentType)
        {
            await Preview();
        }
    }

    private ActEntry Entry(FormErrors into) => new(values, Desk, into, Tongue, Moment.Today);

    private async Task SubmitAsync()
    {
        if (Request.Form["do"] != "preview")
        {
            await TakeFiles();
            if (errors.Any)
            {
                return;
            }
        }

        switch (Request.Form["do"].ToString())
        {
            case "preview":
                await Preview();
                break;
            case "draft":
                await KeepDraft();
                break;
            default:
                await RecordIt();
                break;
        }
    }

    private async Task Preview()
    {
        var unread = new FormErrors();
        var command = act!.Command!(Entry(unread));
        if (unread.Any)
        {
            missing = [.. unread.All.Select(e => e with { Text = $"{LabelOf(e.Field)}{Tongue.Colon}{e.Text}" })];
            return;
        }

        var rehearsed = await Desk.Rehearse(command);
        refused = rehearsed.Refusal;
        if (refused is null)
        {
            preview = await new PreviewReader(Desk, Formats, Tongue).Of(rehearsed.Facts);
        }
    }

    private async Task KeepDraft()
    {
        var id = Guid.TryParse(draftId, out var kept) ? kept : Guid.NewGuid();
        if (await Drafts.Keep(Desk.Person.Tenant, Desk.Person.Actor.Id, id, act!.Key, values, Stop))
        {
            Navigation.NavigateTo(Links.To(act.Address, ("draft", id.ToString()), ("saved", "true")));
            return;
        }

        errors.Add(null, Say($"草稿最多保存 {DraftBox.Most} 份。请先提交或删除旧草稿。",
            $"At most {DraftBox.Most} drafts are kept. Submit or delete older ones first."));
    }

    private async Task RecordIt()
    {
        var command = act!.Command!(entry);
        if (errors.Any)
        {
            return;
        }

        var domain = new FormErrors();
        if (await Desk.Record(command, domain) is not { } receipt)
        {
            if (domain.Refusals.Select(ForApproval).OfType<string>().FirstOrDefault() is { } onward)
            {
                Navigation.NavigateTo(onward);
                return;
            }

            errors.Take(domain, FieldOf);
            return;
        }

        var (tenant, person) = (Desk.Person.Tenant, Desk.Person.Actor.Id);
        await Drafts.Remember(tenant, person, act.Key, values, Stop);
        if (Guid.TryParse(draftId, out var draft))
        {
            await Drafts.Drop(tenant, person, draft, Stop);
        }

        var amount = AmountText.Read(values.GetValueOrDefault(focused!)) is { Fault: null, Fen: > 0 and var fen }
            ? Formats.Yuan(new Money(fen)) : null;
        Navigation.NavigateTo(Links.To(act.Address,
        [
            .. act.Fields.Where(f => f.Kept).Select(f => (f.Name, (string?)values[f.Name])),
            ("done", receipt.Voucher ?? receipt.Id), ("sum", amount),
        ]));
    }

    /// <summary>The form that asks for approval, filled with all that was entered, when a refusal calls for it.</summary>
    private string? ForApproval(Refusal? refusal) =>
        act!.ForApproval is { } form && refusal is ApprovalRequired or DecisionNeedsDocument
            ? Links.To(form, [.. values.Where(v => v.Value.Length > 0).Select(v => (v.Key, (string?)v.Value)), ("from", act.Key)])
            : null;

    private string LabelOf(string? field) =>
        act!.Fields.FirstOrDefault(f => f.Name == field) is { } known ? Say(known.Zh, known.En) : "";

    /// <summary>The field of the form at which a refusal of the domain belongs.</summary>
    private string? FieldOf(string? field)
    {
        var last = field?[(field.LastIndexOf('.') + 1)..];
        string[] names = last == "unit" ? ["unit", "village", "recipient", "holder"] : last == "period" ? ["fromMonth"] : [last ?? ""];
        return act!.Fields.Select(f => f.Name).FirstOrDefault(names.Contains);
    }
}
