namespace Ledger.Web.Shell.SignIn;

/// <summary>What is typed on the sign-in page.</summary>
public sealed class SignInForm
{
    /// <summary>Login name.</summary>
    public string? Name { get; set; }

    /// <summary>Password.</summary>
    public string? Password { get; set; }
}

/// <summary>A sign-in of the sample data, shown on the page while that data is loaded.</summary>
/// <param name="Name">Login name.</param>
/// <param name="Password">Password.</param>
/// <param name="Chinese">Who it is, in Chinese.</param>
/// <param name="English">The same in English.</param>
public sealed record SampleSignIn(string Name, string Password, string Chinese, string English);

/// <summary>The sample sign-ins to show; an empty list once the ledger is real.</summary>
public delegate Task<IReadOnlyList<SampleSignIn>> SampleSignIns(CancellationToken stop);
