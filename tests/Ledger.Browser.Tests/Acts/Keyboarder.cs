using Ledger.Browser.Tests.Support;
using Ledger.Web.Tests.Users;

namespace Ledger.Browser.Tests.Acts;

/// <summary>One of several people at work, each at a browser and a keyboard of their own.</summary>
internal sealed class Keyboarder(Visitor visitor) : IAsyncDisposable
{
    public Visitor Visitor => visitor;

    public Typist Typist { get; } = new(visitor.Page);

    public static async Task<Keyboarder> SignIn(Visitor visitor, string login)
    {
        var person = new Keyboarder(visitor);
        await visitor.Go("/sign-in");
        await visitor.Page.Locator("#name").FocusAsync();
        await person.Typist.Write(login);
        await person.Typist.Text(Gate.Password);
        await person.Typist.Submit("h1");
        return person;
    }

    /// <summary>Finds an act by its initials and begins a new count.</summary>
    public async Task Open(string initials)
    {
        Typist.Begin();
        await Typist.Keys("Escape");
        await Typist.Go("a");
        await Typist.Keys(["/", .. initials.Select(letter => $"{letter}")]);
        await Typist.Go("Enter");
        Assert.DoesNotContain("/acts?", visitor.Page.Url, StringComparison.Ordinal);
    }

    /// <summary>The text stands on the page.</summary>
    public async Task Sees(string text) =>
        Assert.Contains(text, await visitor.Text(), StringComparison.Ordinal);

    public ValueTask DisposeAsync() => visitor.DisposeAsync();
}
