using Ledger.Web.Shell.Figures;
using Ledger.Web.Shell.Language;
using Ledger.Web.Shell.Links;
using Ledger.Web.Shell.Moments;
using Microsoft.AspNetCore.Components;

namespace Ledger.Web.Shell.Desk;

/// <summary>
/// What every page of the book is given. A page reads in <see cref="LoadAsync"/>, which runs only for a person who
/// is signed in; others are sent to sign in and come back here.
/// </summary>
public abstract class DeskPage : ComponentBase
{
    /// <summary>What the person may read and record.</summary>
    [Inject] protected PageDesk Desk { get; set; } = null!;

    /// <summary>Addresses that keep the moment and the filters.</summary>
    [Inject] protected LedgerLinks Links { get; set; } = null!;

    /// <summary>How figures and times read.</summary>
    [Inject] protected Formats Formats { get; set; } = null!;

    /// <summary>The language.</summary>
    [Inject] protected Tongue Tongue { get; set; } = null!;

    /// <summary>The moment the page is read at.</summary>
    [Inject] protected Moment Moment { get; set; } = null!;

    /// <summary>Where to go next.</summary>
    [Inject] protected NavigationManager Navigation { get; set; } = null!;

    /// <summary>
    /// Reads before anything is rendered. A component renders as soon as it first waits; a page that reads in its
    /// life cycle would then be rendered with some of its figures and without others.
    /// </summary>
    public sealed override async Task SetParametersAsync(ParameterView parameters)
    {
        parameters.SetParameterProperties(this);
        await Desk.OpenAsync();
        if (Desk.Person.Actor.Id.Length == 0)
        {
            Navigation.NavigateTo($"/sign-in?returnUrl={Uri.EscapeDataString(new Uri(Navigation.Uri).PathAndQuery)}");
            return;
        }

        await LoadAsync();
        await base.SetParametersAsync(ParameterView.Empty);
    }

    /// <summary>The text in the reader's language.</summary>
    protected string Say(string chinese, string english) => Tongue.Pick(chinese, english);

    /// <summary>Reads what the page shows.</summary>
    protected abstract Task LoadAsync();
}
