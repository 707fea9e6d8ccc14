using System.Net;

namespace Ledger.Web.Sheets.Export;

/// <summary>A tag of a page: its name, led by a slash when it ends an element, and its attributes.</summary>
/// <param name="Closed">Whether it has no end tag of its own.</param>
internal sealed record PageTag(string Name, IReadOnlyDictionary<string, string> Attributes, bool Closed)
{
    private static readonly HashSet<string> Void =
        ["br", "hr", "img", "input", "link", "meta", "path", "source", "wbr", "col"];

    /// <summary>An attribute, or null.</summary>
    public string? this[string attribute] => Attributes.GetValueOrDefault(attribute);

    /// <summary>Reads the tag that opens at a place; <paramref name="after"/> is the place behind it.</summary>
    public static PageTag Read(string html, int open, out int after)
    {
        var at = open + 1;
        while (html[at] is not (' ' or '>' or '\n' or '\r' or '\t') && !(html[at] == '/' && at > open + 1))
        {
            at++;
        }

        var name = html[(open + 1)..at].ToLowerInvariant();
        var attributes = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        var closed = Void.Contains(name);
        while (html[at] != '>')
        {
            if (html[at] is '/' or ' ' or '\n' or '\r' or '\t')
            {
                closed |= html[at] == '/';
                at++;
                continue;
            }

            var equals = html.AsSpan(at).IndexOfAny("=> \n") + at;
            var attribute = html[at..equals];
            at = equals;
            if (html[at] != '=')
            {
                attributes[attribute] = "";
                continue;
            }

            var end = html.IndexOf('"', at + 2);
            attributes[attribute] = WebUtility.HtmlDecode(html[(at + 2)..end]);
            at = end + 1;
        }

        after = at + 1;
        return new PageTag(name, attributes, closed);
    }
}
