using AngleSharp.Dom;

namespace Coaching.Content.Markup;

/// <summary>Goes through a tree without recursion: a hostile document may be nested deeper than the stack.</summary>
internal static class HtmlWalk
{
    /// <param name="root">Where to begin.</param>
    /// <param name="open">Sees every node first; its children are visited when it answers true.</param>
    /// <param name="close">Sees a node again after its children, when <paramref name="open"/> answered true.</param>
    public static void Through(INode root, Func<INode, bool> open, Action<INode> close)
    {
        var entered = new Stack<INode>();
        for (INode? node = root; node is not null;)
        {
            if (open(node))
            {
                entered.Push(node);
                if (node.FirstChild is { } child)
                {
                    node = child;
                    continue;
                }

                close(entered.Pop());
            }

            while (entered.Count > 0 && node.NextSibling is null)
            {
                node = entered.Pop();
                close(node);
            }

            node = entered.Count > 0 ? node.NextSibling : null;
        }
    }
}
