using Ledger.Web.Shell.Language;

namespace Ledger.Web.Shell.SignIn;

/// <summary>What happens when the sign-in form is posted; apart from how it looks.</summary>
public partial class SignInPage
{
    private async Task SubmitAsync()
    {
        if (string.IsNullOrWhiteSpace(Form!.Name) || string.IsNullOrEmpty(Form.Password))
        {
            errors.Add(null, T["sign-in.incomplete"]);
            return;
        }

        var outcome = Services.GetService<SignInAttempt>() is { } attempt
            ? await attempt(Http!, Form.Name.Trim(), Form.Password)
            : SignInOutcome.Refused;
        switch (outcome)
        {
            case SignInOutcome.SignedIn:
                Http!.Response.Redirect(LocalPath(ReturnUrl));
                break;
            case SignInOutcome.TooMany:
                Http!.Response.StatusCode = StatusCodes.Status429TooManyRequests;
                tooMany = true;
                break;
            default:
                errors.Add(null, T["sign-in.refused"]);
                break;
        }
    }

    // Anything that is not a plain path of this site could lead elsewhere: //host, /\host, a scheme.
    private static string LocalPath(string? path) =>
        path is ['/', not ('/' or '\\'), ..] && !path.Any(char.IsControl) ? path : "/";
}
