using System.Text;
using Ledger.Domain.Kernel;
using Ledger.Web.Hosting;
using Ledger.Web.Hosting.Api;

namespace Ledger.Web.Tests.Api;

/// <summary>All errors of the product, and their list in <c>src/ERRORS.md</c>.</summary>
internal static class Errors
{
    private const string Head = """
        # Errors

        Every "no" of the ledger: the stable code that programs rely on, the HTTP status it is answered with, and what it
        says in both languages. Words in braces and figures are samples of what a request fills in. A test
        writes this list and fails when it differs from the code.

        | code | status | 中文 | English |
        |---|---|---|---|

        """;

    /// <summary>Every kind of refusal and fault, in the domain and in the host.</summary>
    public static IEnumerable<Type> Types =>
        from assembly in new[] { typeof(Refusal).Assembly, typeof(Problems).Assembly }
        from type in assembly.GetTypes()
        where !type.IsAbstract && type != typeof(InputFault) && type != typeof(MalformedRequest)
        where type.IsSubclassOf(typeof(Refusal)) || type.IsSubclassOf(typeof(InputFault))
        select type;

    /// <summary>Fails when the list differs, and leaves the right one where it can be copied from.</summary>
    public static void AssertDocumented(IEnumerable<ErrorLine> lines)
    {
        var right = new StringBuilder(Head);
        foreach (var line in lines)
        {
            right.Append(null, $"| `{line.Code}` | {line.Status} | {line.Chinese} | {line.English} |\n");
        }

        var list = Path.Combine(LedgerHome.Directory, "src", "ERRORS.md");
        if (!File.Exists(list) || File.ReadAllText(list) != right.ToString())
        {
            var fresh = Path.Combine(Directory.CreateDirectory(
                Path.Combine(LedgerHome.Directory, ".artifacts")).FullName, "ERRORS.md");
            File.WriteAllText(fresh, right.ToString());
            Assert.Fail("The list of errors has changed. Read it and take it over: "
                + "cp .artifacts/ERRORS.md src/ERRORS.md");
        }
    }
}
