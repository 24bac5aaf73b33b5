using Coaching.Content.Items;
using Coaching.Content.Items.Parts;
using Coaching.Content.Store;

namespace Coaching.Training.Outlines;

/// <summary>What an item and its translations have in common.</summary>
internal static class CardSets
{
    extension(ContentCard card)
    {
        /// <summary>The translation set, or the item itself when it has none.</summary>
        public string Set => card.LocalizationSet ?? card.ContentItemId;
    }

    extension(ContentItem item)
    {
        /// <summary>The translation set, or the item itself when it has none.</summary>
        public string Set => item.As<LocalizationPart>().LocalizationSet ?? item.ContentItemId;
    }
}
