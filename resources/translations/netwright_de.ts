<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de" sourcelanguage="en">
    <context>
        <name>Format</name>
        <message>
            <source>Loss</source>
            <translation>Verlust</translation>
        </message>
    </context>
    <context>
        <name>QObject</name>
        <message>
            <source>Validation</source>
            <translation>Validierung</translation>
        </message>
        <message>
            <source>Share of the samples that are kept from training, to see how well the network does on what it has not learned from: 0.1 is a tenth.</source>
            <translation>Anteil der Beispiele, die vom Training ausgenommen sind, um zu sehen, wie gut das Netz mit Unbekanntem zurechtkommt: 0,1 ist ein Zehntel.</translation>
        </message>
        <message>
            <source>Test</source>
            <translation>Test</translation>
        </message>
        <message>
            <source>Share of all samples for the final test. 0 when the data brings a test part of its own.</source>
            <translation>Anteil aller Beispiele für den abschließenden Test. 0, wenn die Daten einen eigenen Testteil mitbringen.</translation>
        </message>
        <message>
            <source>Same class shares</source>
            <translation>Gleiche Klassenanteile</translation>
        </message>
        <message>
            <source>Every part gets the same share of each class.</source>
            <translation>Jeder Teil bekommt den gleichen Anteil jeder Klasse.</translation>
        </message>
        <message>
            <source>Seed</source>
            <translation>Startwert</translation>
        </message>
        <message>
            <source>Another number deals the samples in another way.</source>
            <translation>Eine andere Zahl verteilt die Beispiele anders.</translation>
        </message>
        <message>
            <source>%1, validation</source>
            <translation>%1, Validierung</translation>
        </message>
        <message>
            <source>&lt;p&gt;… and %1 more.&lt;/p&gt;</source>
            <translation>&lt;p&gt;… und %1 weitere.&lt;/p&gt;</translation>
        </message>
    </context>
    <context>
        <name>WireRules</name>
        <message>
            <source>There is no such port.</source>
            <translation>Diesen Anschluss gibt es nicht.</translation>
        </message>
        <message>
            <source>These two are connected already.</source>
            <translation>Diese beiden sind schon verbunden.</translation>
        </message>
        <message>
            <source>A layer cannot read its own output.</source>
            <translation>Eine Schicht kann nicht ihre eigene Ausgabe lesen.</translation>
        </message>
        <message>
            <source>That would close a circle: %1 already depends on %2.</source>
            <translation>Das würde einen Kreis schließen: %1 hängt schon von %2 ab.</translation>
        </message>
    </context>
    <context>
        <name>main</name>
        <message>
            <source>Draw a neural network, train it, watch it learn, take the model away.</source>
            <translation>Ein neuronales Netz zeichnen, trainieren, ihm beim Lernen zusehen und das Modell mitnehmen.</translation>
        </message>
        <message>
            <source>A project folder or its project.json. Example projects open as unsaved copies.</source>
            <translation>Ein Projektordner oder dessen project.json. Beispielprojekte öffnen sich als ungespeicherte Kopien.</translation>
        </message>
        <message>
            <source>Ends once the window is ready, to time the start.</source>
            <translation>Endet, sobald das Fenster bereit ist, um die Startzeit zu messen.</translation>
        </message>
        <message>
            <source>Writes a picture of a project&apos;s network, so many pixels wide, for file managers: --thumbnail SIZE PROJECT PNG.</source>
            <translation>Schreibt ein Bild vom Netz eines Projekts, so viele Pixel breit, für Dateiverwaltungen: --thumbnail GRÖSSE PROJEKT PNG.</translation>
        </message>
    </context>
    <context>
        <name>netwright::canvas::CanvasEditor</name>
        <message>
            <source>Add %1</source>
            <translation>%1 hinzufügen</translation>
        </message>
        <message>
            <source>Insert %1</source>
            <translation>%1 einfügen</translation>
        </message>
        <message>
            <source>Add note</source>
            <translation>Notiz hinzufügen</translation>
        </message>
        <message>
            <source>**Note**

Double-click to write.</source>
            <translation>**Notiz**

Zum Schreiben doppelklicken.</translation>
        </message>
        <message>
            <source>Re-route wire</source>
            <translation>Verbindung umlegen</translation>
        </message>
        <message>
            <source>Connect</source>
            <translation>Verbinden</translation>
        </message>
        <message>
            <source>Move wires</source>
            <translation>Verbindungen verlegen</translation>
        </message>
        <message>
            <source>Remove wire</source>
            <translation>Verbindung entfernen</translation>
        </message>
        <message>
            <source>Cut wires</source>
            <translation>Verbindungen durchtrennen</translation>
        </message>
        <message>
            <source>Add reroute point</source>
            <translation>Wegpunkt hinzufügen</translation>
        </message>
        <message>
            <source>Select the layers to link.</source>
            <translation>Wählen Sie die Schichten aus, die verbunden werden sollen.</translation>
        </message>
        <message>
            <source>%1 has no free port that fits %2.</source>
            <translation>%1 hat keinen freien Anschluss, der zu %2 passt.</translation>
        </message>
        <message>
            <source>Link layers</source>
            <translation>Schichten verbinden</translation>
        </message>
        <message>
            <source>Insert into wire</source>
            <translation>In die Verbindung einfügen</translation>
        </message>
        <message>
            <source>Move %1 items</source>
            <translation>%1 Elemente verschieben</translation>
        </message>
        <message>
            <source>Move frame</source>
            <translation>Rahmen verschieben</translation>
        </message>
        <message>
            <source>Move note</source>
            <translation>Notiz verschieben</translation>
        </message>
        <message>
            <source>Move %1</source>
            <translation>%1 verschieben</translation>
        </message>
        <message>
            <source>Delete</source>
            <translation>Löschen</translation>
        </message>
        <message>
            <source>Delete and reconnect</source>
            <translation>Löschen und neu verbinden</translation>
        </message>
        <message>
            <source>Paste</source>
            <translation>Einfügen</translation>
        </message>
        <message>
            <source>Duplicate</source>
            <translation>Duplizieren</translation>
        </message>
        <message>
            <source>Collapse</source>
            <translation>Einklappen</translation>
        </message>
        <message>
            <source>Expand</source>
            <translation>Ausklappen</translation>
        </message>
        <message>
            <source>Mute</source>
            <translation>Stummschalten</translation>
        </message>
        <message>
            <source>Unmute</source>
            <translation>Stummschaltung aufheben</translation>
        </message>
        <message>
            <source>Only a layer whose input fits where its output goes can be muted.</source>
            <translation>Nur eine Schicht, deren Eingang dorthin passt, wohin ihr Ausgang führt, kann stummgeschaltet werden.</translation>
        </message>
        <message>
            <source>Pin</source>
            <translation>Anheften</translation>
        </message>
        <message>
            <source>Unpin</source>
            <translation>Loslösen</translation>
        </message>
        <message>
            <source>Freeze</source>
            <translation>Einfrieren</translation>
        </message>
        <message>
            <source>Unfreeze</source>
            <translation>Auftauen</translation>
        </message>
        <message>
            <source>Frame</source>
            <translation>Rahmen</translation>
        </message>
        <message>
            <source>Resize frame</source>
            <translation>Größe des Rahmens ändern</translation>
        </message>
        <message>
            <source>Rename frame</source>
            <translation>Rahmen umbenennen</translation>
        </message>
        <message>
            <source>Resize note</source>
            <translation>Größe der Notiz ändern</translation>
        </message>
        <message>
            <source>Write note</source>
            <translation>Notiz schreiben</translation>
        </message>
        <message>
            <source>Rename</source>
            <translation>Umbenennen</translation>
        </message>
        <message>
            <source>Names must be unique and not empty.</source>
            <translation>Namen müssen eindeutig sein und dürfen nicht leer sein.</translation>
        </message>
        <message>
            <source>Group</source>
            <translation>Gruppieren</translation>
        </message>
        <message>
            <source>These layers cannot be one group: a wire leaves them and comes back.</source>
            <translation>Diese Schichten können keine Gruppe bilden: Eine Verbindung führt hinaus und wieder hinein.</translation>
        </message>
        <message>
            <source>Ungroup</source>
            <translation>Gruppe auflösen</translation>
        </message>
        <message>
            <source>Lay out</source>
            <translation>Anordnen</translation>
        </message>
        <message>
            <source>%1 has no free port here.</source>
            <translation>%1 hat hier keinen freien Anschluss.</translation>
        </message>
        <message>
            <source>“%1” is in the palette now, under My blocks.</source>
            <translation>„%1“ steht jetzt in der Palette unter „Meine Blöcke“.</translation>
        </message>
        <message>
            <source>Mark as result</source>
            <translation>Als Ergebnis markieren</translation>
        </message>
        <message>
            <source>Unmark results</source>
            <translation>Ergebnismarken entfernen</translation>
        </message>
        <message>
            <source>Select a layer whose output is a result of the network.</source>
            <translation>Wählen Sie eine Schicht, deren Ausgabe ein Ergebnis des Netzes ist.</translation>
        </message>
    </context>
    <context>
        <name>netwright::canvas::CanvasSurface</name>
        <message>
            <source>Network canvas</source>
            <translation>Zeichenfläche des Netzes</translation>
        </message>
        <message>
            <source>Shape not known yet</source>
            <translation>Form noch unbekannt</translation>
        </message>
        <message>
            <source>%1: %2</source>
            <translation>%1: %2</translation>
        </message>
    </context>
    <context>
        <name>netwright::canvas::CanvasView</name>
        <message>
            <source>Zoom</source>
            <translation>Zoom</translation>
        </message>
        <message>
            <source>Show at 100 %</source>
            <translation>In 100 % zeigen</translation>
        </message>
        <message>
            <source>none</source>
            <translation>keine</translation>
        </message>
        <message>
            <source>parameters</source>
            <translation>Parameter</translation>
        </message>
        <message>
            <source>FLOPs</source>
            <translation>FLOPs</translation>
        </message>
        <message>
            <source>Overlay: %1</source>
            <translation>Einfärbung: %1</translation>
        </message>
        <message>
            <source>Undo</source>
            <translation>Rückgängig</translation>
        </message>
        <message>
            <source>Redo</source>
            <translation>Wiederholen</translation>
        </message>
        <message>
            <source>Cut</source>
            <translation>Ausschneiden</translation>
        </message>
        <message>
            <source>Copy</source>
            <translation>Kopieren</translation>
        </message>
        <message>
            <source>Paste</source>
            <translation>Einfügen</translation>
        </message>
        <message>
            <source>Paste with incoming wires</source>
            <translation>Mit eingehenden Verbindungen einfügen</translation>
        </message>
        <message>
            <source>Duplicate</source>
            <translation>Duplizieren</translation>
        </message>
        <message>
            <source>Duplicate with incoming wires</source>
            <translation>Mit eingehenden Verbindungen duplizieren</translation>
        </message>
        <message>
            <source>Delete</source>
            <translation>Löschen</translation>
        </message>
        <message>
            <source>Delete and reconnect</source>
            <translation>Löschen und neu verbinden</translation>
        </message>
        <message>
            <source>Select all</source>
            <translation>Alles auswählen</translation>
        </message>
        <message>
            <source>Select nothing</source>
            <translation>Nichts auswählen</translation>
        </message>
        <message>
            <source>Add layer…</source>
            <translation>Schicht hinzufügen …</translation>
        </message>
        <message>
            <source>Copy as picture</source>
            <translation>Als Bild kopieren</translation>
        </message>
        <message>
            <source>Save picture…</source>
            <translation>Bild speichern …</translation>
        </message>
        <message>
            <source>Add note</source>
            <translation>Notiz hinzufügen</translation>
        </message>
        <message>
            <source>Go %1</source>
            <translation>Nach %1 gehen</translation>
        </message>
        <message>
            <source>Extend selection %1</source>
            <translation>Auswahl nach %1 erweitern</translation>
        </message>
        <message>
            <source>Move %1</source>
            <translation>Nach %1 verschieben</translation>
        </message>
        <message>
            <source>Show everything</source>
            <translation>Alles zeigen</translation>
        </message>
        <message>
            <source>Show selection</source>
            <translation>Auswahl zeigen</translation>
        </message>
        <message>
            <source>Zoom in</source>
            <translation>Vergrößern</translation>
        </message>
        <message>
            <source>Zoom out</source>
            <translation>Verkleinern</translation>
        </message>
        <message>
            <source>Snap to grid</source>
            <translation>Am Raster ausrichten</translation>
        </message>
        <message>
            <source>Overview map</source>
            <translation>Übersichtskarte</translation>
        </message>
        <message>
            <source>Lay out left to right</source>
            <translation>Von links nach rechts anordnen</translation>
        </message>
        <message>
            <source>Lay out top to bottom</source>
            <translation>Von oben nach unten anordnen</translation>
        </message>
        <message>
            <source>left</source>
            <translation>links</translation>
        </message>
        <message>
            <source>right</source>
            <translation>rechts</translation>
        </message>
        <message>
            <source>up</source>
            <translation>oben</translation>
        </message>
        <message>
            <source>down</source>
            <translation>unten</translation>
        </message>
        <message>
            <source>Link selected layers</source>
            <translation>Ausgewählte Schichten verbinden</translation>
        </message>
        <message>
            <source>Group</source>
            <translation>Gruppieren</translation>
        </message>
        <message>
            <source>Ungroup</source>
            <translation>Gruppe auflösen</translation>
        </message>
        <message>
            <source>Enter or leave group</source>
            <translation>Gruppe betreten oder verlassen</translation>
        </message>
        <message>
            <source>Frame selection</source>
            <translation>Auswahl einrahmen</translation>
        </message>
        <message>
            <source>Collapse</source>
            <translation>Einklappen</translation>
        </message>
        <message>
            <source>Mute</source>
            <translation>Stummschalten</translation>
        </message>
        <message>
            <source>Pin</source>
            <translation>Anheften</translation>
        </message>
        <message>
            <source>Freeze parameters</source>
            <translation>Parameter einfrieren</translation>
        </message>
        <message>
            <source>Rename…</source>
            <translation>Umbenennen …</translation>
        </message>
        <message>
            <source>%1 %</source>
            <translation>%1 %</translation>
        </message>
        <message>
            <source>%1, %2, output %3</source>
            <translation>%1, %2, Ausgabe %3</translation>
        </message>
        <message>
            <source>unknown</source>
            <translation>unbekannt</translation>
        </message>
        <message>
            <source>Nothing selected</source>
            <translation>Nichts ausgewählt</translation>
        </message>
        <message>
            <source>%1 layers selected</source>
            <translation>%1 Schichten ausgewählt</translation>
        </message>
        <message>
            <source>Save picture</source>
            <translation>Bild speichern</translation>
        </message>
        <message>
            <source>Pictures (*.png *.svg *.pdf)</source>
            <translation>Bilder (*.png *.svg *.pdf)</translation>
        </message>
        <message>
            <source>Saved %1</source>
            <translation>%1 gespeichert</translation>
        </message>
        <message>
            <source>memory</source>
            <translation>Speicher</translation>
        </message>
        <message>
            <source>Lay out in columns</source>
            <translation>In Spalten anordnen</translation>
        </message>
        <message>
            <source>Connect by keyboard</source>
            <translation>Mit der Tastatur verbinden</translation>
        </message>
        <message>
            <source>Save group as block…</source>
            <translation>Gruppe als Block sichern …</translation>
        </message>
        <message>
            <source>Watch the wire</source>
            <translation>Verbindung beobachten</translation>
        </message>
        <message>
            <source>Fix the problem…</source>
            <translation>Problem beheben …</translation>
        </message>
        <message>
            <source>Select one layer first.</source>
            <translation>Zuerst eine Schicht auswählen.</translation>
        </message>
        <message>
            <source>Select a wire or a layer to watch.</source>
            <translation>Eine Verbindung oder Schicht zum Beobachten auswählen.</translation>
        </message>
        <message>
            <source>%1 has no free port here.</source>
            <translation>%1 hat hier keinen freien Anschluss.</translation>
        </message>
        <message>
            <source>From %1 (%2): walk to a layer with the arrow keys, C connects, Esc gives up.</source>
            <translation>Von %1 (%2): mit den Pfeiltasten zu einer Schicht gehen, C verbindet, Esc bricht ab.</translation>
        </message>
        <message>
            <source>This layer has no problem.</source>
            <translation>Diese Schicht hat kein Problem.</translation>
        </message>
        <message>
            <source>Select one group first; Ctrl+G makes one of the selected layers.</source>
            <translation>Zuerst eine Gruppe auswählen; Strg+G macht eine aus den gewählten Schichten.</translation>
        </message>
        <message>
            <source>Looking for what could be done…</source>
            <translation>Es wird gesucht, was hilft …</translation>
        </message>
        <message>
            <source>Mark as result</source>
            <translation>Als Ergebnis markieren</translation>
        </message>
    </context>
    <context>
        <name>netwright::canvas::InlineEditor</name>
        <message>
            <source>Name</source>
            <translation>Name</translation>
        </message>
        <message>
            <source>Text of the note</source>
            <translation>Text der Notiz</translation>
        </message>
    </context>
    <context>
        <name>netwright::canvas::Minimap</name>
        <message>
            <source>Overview of the network</source>
            <translation>Übersicht des Netzes</translation>
        </message>
        <message>
            <source>Drag to move the view, turn the wheel to zoom</source>
            <translation>Ziehen verschiebt die Ansicht, das Rad zoomt</translation>
        </message>
        <message>
            <source>Put the overview map away</source>
            <translation>Übersichtskarte wegräumen</translation>
        </message>
    </context>
    <context>
        <name>netwright::canvas::SearchPopup</name>
        <message>
            <source>Search layers</source>
            <translation>Schichten suchen</translation>
        </message>
        <message>
            <source>Layers found</source>
            <translation>Gefundene Schichten</translation>
        </message>
        <message>
            <source>No layer that fits here is called “%1”.</source>
            <translation>Keine Schicht, die hier passt, heißt „%1“.</translation>
        </message>
        <message>
            <source>No layer is called “%1”.</source>
            <translation>Keine Schicht heißt „%1“.</translation>
        </message>
    </context>
    <context>
        <name>netwright::data_ui::ClassBars</name>
        <message>
            <source>Samples per class</source>
            <translation>Beispiele je Klasse</translation>
        </message>
    </context>
    <context>
        <name>netwright::data_ui::ColumnsView</name>
        <message>
            <source>Columns of the data</source>
            <translation>Spalten der Daten</translation>
        </message>
        <message>
            <source>%1: mean %2, standard deviation %3</source>
            <translation>%1: Mittelwert %2, Standardabweichung %3</translation>
        </message>
        <message>
            <source>%1 values are missing</source>
            <translation>%1 Werte fehlen</translation>
        </message>
    </context>
    <context>
        <name>netwright::data_ui::DataForm</name>
        <message>
            <source>Source</source>
            <translation>Quelle</translation>
        </message>
        <message>
            <source>Source of the data</source>
            <translation>Quelle der Daten</translation>
        </message>
        <message>
            <source>Choose…</source>
            <translation>Auswählen …</translation>
        </message>
        <message>
            <source>Change the source of the data</source>
            <translation>Quelle der Daten ändern</translation>
        </message>
        <message>
            <source>Change %1</source>
            <translation>%1 ändern</translation>
        </message>
        <message>
            <source>Choose columns</source>
            <translation>Spalten auswählen</translation>
        </message>
        <message>
            <source>Columns</source>
            <translation>Spalten</translation>
        </message>
        <message>
            <source>Columns of the table</source>
            <translation>Spalten der Tabelle</translation>
        </message>
        <message>
            <source>Name</source>
            <translation>Name</translation>
        </message>
        <message>
            <source>Used as</source>
            <translation>Verwendet als</translation>
        </message>
        <message>
            <source>Holds</source>
            <translation>Enthält</translation>
        </message>
        <message>
            <source>Column %1</source>
            <translation>Spalte %1</translation>
        </message>
        <message>
            <source>Change a column</source>
            <translation>Eine Spalte ändern</translation>
        </message>
        <message>
            <source>Feature</source>
            <translation>Merkmal</translation>
        </message>
        <message>
            <source>Target</source>
            <translation>Ziel</translation>
        </message>
        <message>
            <source>Not used</source>
            <translation>Nicht verwendet</translation>
        </message>
        <message>
            <source>Numbers</source>
            <translation>Zahlen</translation>
        </message>
        <message>
            <source>Categories</source>
            <translation>Kategorien</translation>
        </message>
        <message>
            <source>Preparation</source>
            <translation>Aufbereitung</translation>
        </message>
        <message>
            <source>What happens to the numbers before the network sees them, in this order. What is measured is measured on the training part only.</source>
            <translation>Was mit den Zahlen geschieht, bevor das Netz sie sieht, in dieser Reihenfolge. Gemessen wird nur am Trainingsteil.</translation>
        </message>
        <message>
            <source>Add a step</source>
            <translation>Einen Schritt hinzufügen</translation>
        </message>
        <message>
            <source>Add a step…</source>
            <translation>Schritt hinzufügen …</translation>
        </message>
        <message>
            <source>Remove a step</source>
            <translation>Einen Schritt entfernen</translation>
        </message>
        <message>
            <source>Parts</source>
            <translation>Teile</translation>
        </message>
        <message>
            <source>Change the parts of the data</source>
            <translation>Teile der Daten ändern</translation>
        </message>
        <message>
            <source>Where the samples come from that the network learns from.</source>
            <translation>Woher die Beispiele kommen, aus denen das Netz lernt.</translation>
        </message>
        <message>
            <source>Augmentation</source>
            <translation>Augmentierung</translation>
        </message>
        <message>
            <source>Random changes of the training samples, new in every epoch, so that the network does not learn them by heart.</source>
            <translation>Zufällige Änderungen der Trainingsbeispiele, in jeder Epoche neu, damit das Netz sie nicht auswendig lernt.</translation>
        </message>
        <message>
            <source>Add an augmentation</source>
            <translation>Eine Augmentierung hinzufügen</translation>
        </message>
        <message>
            <source>Remove an augmentation</source>
            <translation>Eine Augmentierung entfernen</translation>
        </message>
        <message>
            <source>Add an augmentation…</source>
            <translation>Augmentierung hinzufügen …</translation>
        </message>
        <message>
            <source>Times</source>
            <translation>Zeiten</translation>
        </message>
        <message>
            <source>Ordered categories</source>
            <translation>Geordnete Kategorien</translation>
        </message>
        <message>
            <source>Yes or no</source>
            <translation>Ja oder nein</translation>
        </message>
        <message>
            <source>Texts</source>
            <translation>Texte</translation>
        </message>
        <message>
            <source>Identifiers</source>
            <translation>Kennungen</translation>
        </message>
        <message>
            <source>Always the same</source>
            <translation>Immer gleich</translation>
        </message>
        <message>
            <source>Row numbers</source>
            <translation>Zeilennummern</translation>
        </message>
        <message>
            <source>Nothing</source>
            <translation>Nichts</translation>
        </message>
    </context>
    <context>
        <name>netwright::data_ui::DataPage</name>
        <message>
            <source>Reading the data</source>
            <translation>Daten werden gelesen</translation>
        </message>
        <message>
            <source>Training</source>
            <translation>Training</translation>
        </message>
        <message>
            <source>Validation</source>
            <translation>Validierung</translation>
        </message>
        <message>
            <source>Test</source>
            <translation>Test</translation>
        </message>
        <message>
            <source>Part of the data</source>
            <translation>Teil der Daten</translation>
        </message>
        <message>
            <source>Samples</source>
            <translation>Beispiele</translation>
        </message>
        <message>
            <source>This data</source>
            <translation>Diese Daten</translation>
        </message>
        <message>
            <source>Samples per class</source>
            <translation>Beispiele je Klasse</translation>
        </message>
        <message>
            <source>Columns</source>
            <translation>Spalten</translation>
        </message>
        <message>
            <source>Design the network</source>
            <translation>Das Netz entwerfen</translation>
        </message>
        <message>
            <source>No data yet</source>
            <translation>Noch keine Daten</translation>
        </message>
        <message>
            <source>The data cannot be read</source>
            <translation>Die Daten können nicht gelesen werden</translation>
        </message>
        <message>
            <source>Sample %1</source>
            <translation>Beispiel %1</translation>
        </message>
        <message>
            <source>%1 samples</source>
            <translation>%1 Beispiele</translation>
        </message>
        <message>
            <source>Choose a file…</source>
            <translation>Datei wählen …</translation>
        </message>
        <message>
            <source>Choose a file of data</source>
            <translation>Datei mit Daten wählen</translation>
        </message>
        <message>
            <source>Choose a table, a picture in a folder of its class, an array, an IDX file or a text, or drop it here. At the left you can say exactly where the samples come from.</source>
            <translation>Eine Tabelle, ein Bild im Ordner seiner Klasse, ein Array, eine IDX-Datei oder einen Text wählen oder hier ablegen. Links lässt sich genau angeben, woher die Beispiele kommen.</translation>
        </message>
    </context>
    <context>
        <name>netwright::data_ui::SampleGallery</name>
        <message>
            <source>Samples</source>
            <translation>Beispiele</translation>
        </message>
    </context>
    <context>
        <name>netwright::document::ProjectDocument</name>
        <message>
            <source>Untitled</source>
            <translation>Ohne Titel</translation>
        </message>
        <message>
            <source>Point at the data from the new folder</source>
            <translation>Vom neuen Ordner aus auf die Daten verweisen</translation>
        </message>
    </context>
    <context>
        <name>netwright::export_ui::ExportPage</name>
        <message>
            <source>Take the model away</source>
            <translation>Das Modell mitnehmen</translation>
        </message>
        <message>
            <source>Export…</source>
            <translation>Exportieren …</translation>
        </message>
        <message>
            <source>Show in folder</source>
            <translation>Im Ordner zeigen</translation>
        </message>
        <message>
            <source>Export as %1</source>
            <translation>Als %1 exportieren</translation>
        </message>
        <message>
            <source>Nothing to export yet</source>
            <translation>Noch nichts zu exportieren</translation>
        </message>
        <message>
            <source>After the first steps of the run the model can be exported here.</source>
            <translation>Nach den ersten Schritten des Laufs kann das Modell hier exportiert werden.</translation>
        </message>
        <message>
            <source>Train the network first; then it can be taken away as a file.</source>
            <translation>Trainieren Sie zuerst das Netz; dann kann es als Datei mitgenommen werden.</translation>
        </message>
        <message>
            <source>The network was changed after this run. What is exported is the network that was trained, after step %1.</source>
            <translation>Das Netz wurde nach diesem Lauf geändert. Exportiert wird das Netz, das trainiert wurde, nach Schritt %1.</translation>
        </message>
        <message>
            <source>The network after step %1. What you export belongs to you.</source>
            <translation>Das Netz nach Schritt %1. Was Sie exportieren, gehört Ihnen.</translation>
        </message>
        <message>
            <source>Writing…</source>
            <translation>Wird geschrieben …</translation>
        </message>
        <message>
            <source>Written: %1, %2</source>
            <translation>Geschrieben: %1, %2</translation>
        </message>
    </context>
    <context>
        <name>netwright::inspector::FiltersView</name>
        <message>
            <source>Filters of the layer</source>
            <translation>Filter der Schicht</translation>
        </message>
    </context>
    <context>
        <name>netwright::inspector::HistogramView</name>
        <message>
            <source>Histogram of the weights</source>
            <translation>Histogramm der Gewichte</translation>
        </message>
    </context>
    <context>
        <name>netwright::inspector::InspectorPanel</name>
        <message>
            <source>Inspector</source>
            <translation>Eigenschaften</translation>
        </message>
    </context>
    <context>
        <name>netwright::inspector::NodeInspector</name>
        <message>
            <source>Train this layer</source>
            <translation>Diese Schicht trainieren</translation>
        </message>
        <message>
            <source>Off: its parameters keep their values while the others learn.</source>
            <translation>Aus: Ihre Parameter behalten ihre Werte, während die anderen lernen.</translation>
        </message>
        <message>
            <source>This layer</source>
            <translation>Diese Schicht</translation>
        </message>
        <message>
            <source>Train %1</source>
            <translation>%1 trainieren</translation>
        </message>
        <message>
            <source>Freeze %1</source>
            <translation>%1 einfrieren</translation>
        </message>
        <message>
            <source>Name of the layer</source>
            <translation>Name der Schicht</translation>
        </message>
        <message>
            <source>Weights — before training and now</source>
            <translation>Gewichte – vor dem Training und jetzt</translation>
        </message>
        <message>
            <source>Filters</source>
            <translation>Filter</translation>
        </message>
        <message>
            <source>%1 layers of this type are changed together.</source>
            <translation>%1 Schichten dieses Typs werden gemeinsam geändert.</translation>
        </message>
        <message>
            <source>Output</source>
            <translation>Ausgabe</translation>
        </message>
        <message>
            <source>not known yet</source>
            <translation>noch unbekannt</translation>
        </message>
        <message>
            <source>Parameters</source>
            <translation>Parameter</translation>
        </message>
        <message>
            <source>Work per sample</source>
            <translation>Aufwand je Beispiel</translation>
        </message>
        <message>
            <source>Values now</source>
            <translation>Werte jetzt</translation>
        </message>
        <message>
            <source>%1 layers</source>
            <translation>%1 Schichten</translation>
        </message>
        <message>
            <source>Change %1 of %2</source>
            <translation>%1 von %2 ändern</translation>
        </message>
        <message>
            <source>Rename %1</source>
            <translation>%1 umbenennen</translation>
        </message>
        <message>
            <source>Silent now</source>
            <translation>Gerade stumm</translation>
        </message>
        <message>
            <source>%1 of %2</source>
            <translation>%1 von %2</translation>
        </message>
        <message>
            <source>%1 of peak</source>
            <translation>%1 des Möglichen</translation>
        </message>
        <message>
            <source>Time per step</source>
            <translation>Zeit je Schritt</translation>
        </message>
        <message>
            <source>Mark as result</source>
            <translation>Als Ergebnis markieren</translation>
        </message>
        <message>
            <source>Unmark results</source>
            <translation>Ergebnismarken entfernen</translation>
        </message>
    </context>
    <context>
        <name>netwright::inspector::ObjectivesEditor</name>
        <message>
            <source>Objectives</source>
            <translation>Ziele</translation>
        </message>
        <message>
            <source>The losses of all outputs are added, and everything learns from the sum. Add objectives to train parts of the network for different outputs, as in a GAN, or a new head alone.</source>
            <translation>Die Verluste aller Ausgaben werden addiert, und alles lernt aus der Summe. Fügen Sie Ziele hinzu, um Teile des Netzes für verschiedene Ausgaben zu trainieren, wie in einem GAN, oder einen neuen Kopf allein.</translation>
        </message>
        <message>
            <source>Add</source>
            <translation>Hinzufügen</translation>
        </message>
        <message>
            <source>Move up</source>
            <translation>Nach oben</translation>
        </message>
        <message>
            <source>Remove</source>
            <translation>Entfernen</translation>
        </message>
        <message>
            <source>In each step the objectives take their turns from top to bottom.</source>
            <translation>In jedem Schritt kommen die Ziele von oben nach unten an die Reihe.</translation>
        </message>
        <message>
            <source>Name</source>
            <translation>Name</translation>
        </message>
        <message>
            <source>Rename objective</source>
            <translation>Ziel umbenennen</translation>
        </message>
        <message>
            <source>Counts the loss of (none: all)</source>
            <translation>Zählt den Verlust von (keine: alle)</translation>
        </message>
        <message>
            <source>The losses of these outputs are added up.</source>
            <translation>Die Verluste dieser Ausgaben werden addiert.</translation>
        </message>
        <message>
            <source>Trains (none: everything)</source>
            <translation>Trainiert (nichts: alles)</translation>
        </message>
        <message>
            <source>Only these layers and frames learn from this objective; all others stay as they are.</source>
            <translation>Nur diese Schichten und Rahmen lernen aus diesem Ziel; alle anderen bleiben, wie sie sind.</translation>
        </message>
        <message>
            <source>As above</source>
            <translation>Wie oben</translation>
        </message>
        <message>
            <source>Optimizer</source>
            <translation>Optimierer</translation>
        </message>
        <message>
            <source>Change optimizer of objective</source>
            <translation>Optimierer des Ziels ändern</translation>
        </message>
        <message>
            <source>Change objective</source>
            <translation>Ziel ändern</translation>
        </message>
        <message>
            <source>Add objective</source>
            <translation>Ziel hinzufügen</translation>
        </message>
        <message>
            <source>Remove objective</source>
            <translation>Ziel entfernen</translation>
        </message>
        <message>
            <source>Move objective</source>
            <translation>Ziel verschieben</translation>
        </message>
        <message>
            <source>Choose outputs of objective</source>
            <translation>Ausgaben des Ziels wählen</translation>
        </message>
        <message>
            <source>Choose what an objective trains</source>
            <translation>Wählen, was ein Ziel trainiert</translation>
        </message>
        <message>
            <source>%1 (%2)</source>
            <translation>%1 (%2)</translation>
        </message>
        <message>
            <source>Frame: %1</source>
            <translation>Rahmen: %1</translation>
        </message>
        <message>
            <source>%1 (gone)</source>
            <translation>%1 (fehlt)</translation>
        </message>
    </context>
    <context>
        <name>netwright::inspector::ParamEditor</name>
        <message>
            <source>This is not a number.</source>
            <translation>Das ist keine Zahl.</translation>
        </message>
        <message>
            <source>Automatic</source>
            <translation>Automatisch</translation>
        </message>
        <message>
            <source>%1 (missing)</source>
            <translation>%1 (fehlt)</translation>
        </message>
        <message>
            <source>Choose a file</source>
            <translation>Eine Datei auswählen</translation>
        </message>
        <message>
            <source>Choose a folder</source>
            <translation>Einen Ordner auswählen</translation>
        </message>
    </context>
    <context>
        <name>netwright::inspector::ParamForm</name>
        <message>
            <source>Fewer settings</source>
            <translation>Weniger Einstellungen</translation>
        </message>
        <message>
            <source>%1 more settings</source>
            <translation>%1 weitere Einstellungen</translation>
        </message>
    </context>
    <context>
        <name>netwright::inspector::ProjectInspector</name>
        <message>
            <source>Find a learning rate…</source>
            <translation>Lernrate suchen …</translation>
        </message>
        <message>
            <source>Tries growing rates in a short training and shows which ones suit this network.</source>
            <translation>Probiert in einem kurzen Training wachsende Lernraten aus und zeigt, welche zu diesem Netz passen.</translation>
        </message>
        <message>
            <source>Training</source>
            <translation>Training</translation>
        </message>
        <message>
            <source>How the network learns. Select a layer to see its settings instead.</source>
            <translation>Wie das Netz lernt. Wählen Sie eine Schicht aus, um deren Einstellungen zu sehen.</translation>
        </message>
        <message>
            <source>Optimizer</source>
            <translation>Optimierer</translation>
        </message>
        <message>
            <source>Schedule</source>
            <translation>Lernratenplan</translation>
        </message>
        <message>
            <source>Regularisation and stopping</source>
            <translation>Regularisierung und Ende</translation>
        </message>
        <message>
            <source>This project</source>
            <translation>Dieses Projekt</translation>
        </message>
        <message>
            <source>Change %1</source>
            <translation>%1 ändern</translation>
        </message>
        <message>
            <source>Change %1 of %2</source>
            <translation>%1 von %2 ändern</translation>
        </message>
        <message>
            <source>Layers</source>
            <translation>Schichten</translation>
        </message>
        <message>
            <source>Parameters</source>
            <translation>Parameter</translation>
        </message>
        <message>
            <source>Work per sample</source>
            <translation>Aufwand je Beispiel</translation>
        </message>
        <message>
            <source>All cores</source>
            <translation>Alle Kerne</translation>
        </message>
    </context>
    <context>
        <name>netwright::runs_ui::RunsPage</name>
        <message>
            <source>No runs yet</source>
            <translation>Noch keine Läufe</translation>
        </message>
        <message>
            <source>Every time the network is trained, its figures are kept here, to compare.</source>
            <translation>Jedes Mal, wenn das Netz trainiert wird, werden seine Werte hier zum Vergleichen aufbewahrt.</translation>
        </message>
        <message>
            <source>Runs</source>
            <translation>Läufe</translation>
        </message>
        <message>
            <source>Plotted quantity</source>
            <translation>Dargestellte Größe</translation>
        </message>
        <message>
            <source>log</source>
            <translation>log</translation>
        </message>
        <message>
            <source>Logarithmic scale</source>
            <translation>Logarithmische Skala</translation>
        </message>
        <message>
            <source>Run</source>
            <translation>Lauf</translation>
        </message>
        <message>
            <source>Started</source>
            <translation>Begonnen</translation>
        </message>
        <message>
            <source>Epochs</source>
            <translation>Epochen</translation>
        </message>
        <message>
            <source>Time</source>
            <translation>Dauer</translation>
        </message>
        <message>
            <source>Optimizer</source>
            <translation>Optimierer</translation>
        </message>
        <message>
            <source>Learning rate</source>
            <translation>Lernrate</translation>
        </message>
        <message>
            <source>Batch</source>
            <translation>Batch</translation>
        </message>
        <message>
            <source>Compare the networks…</source>
            <translation>Netze vergleichen …</translation>
        </message>
        <message>
            <source>Resume</source>
            <translation>Fortsetzen</translation>
        </message>
        <message>
            <source>Go on with the selected run from its last checkpoint, with the settings it was started with</source>
            <translation>Den gewählten Lauf von seinem letzten Zwischenstand an fortsetzen, mit den Einstellungen, mit denen er begann</translation>
        </message>
        <message>
            <source>What has changed in the network since the selected run</source>
            <translation>Was sich am Netz seit dem gewählten Lauf geändert hat</translation>
        </message>
    </context>
    <context>
        <name>netwright::shell::CommandPalette</name>
        <message>
            <source>Command palette</source>
            <translation>Befehlspalette</translation>
        </message>
        <message>
            <source>Type the name of a command</source>
            <translation>Namen eines Befehls eingeben</translation>
        </message>
        <message>
            <source>Commands</source>
            <translation>Befehle</translation>
        </message>
    </context>
    <context>
        <name>netwright::shell::DesignPage</name>
        <message>
            <source>Canvas</source>
            <translation>Zeichenfläche</translation>
        </message>
        <message>
            <source>Layers</source>
            <translation>Schichten</translation>
        </message>
        <message>
            <source>Inspector</source>
            <translation>Eigenschaften</translation>
        </message>
        <message>
            <source>Loss</source>
            <translation>Verlust</translation>
        </message>
        <message>
            <source>Metrics</source>
            <translation>Metriken</translation>
        </message>
        <message>
            <source>This sample</source>
            <translation>Dieses Beispiel</translation>
        </message>
        <message>
            <source>Problems</source>
            <translation>Probleme</translation>
        </message>
        <message>
            <source>As opened</source>
            <translation>Wie geöffnet</translation>
        </message>
        <message>
            <source>History of changes</source>
            <translation>Verlauf der Änderungen</translation>
        </message>
        <message>
            <source>History</source>
            <translation>Verlauf</translation>
        </message>
    </context>
    <context>
        <name>netwright::shell::MainWindow</name>
        <message>
            <source>Saved to %1</source>
            <translation>Gespeichert in %1</translation>
        </message>
        <message>
            <source>Recover unsaved work?</source>
            <translation>Nicht gespeicherte Arbeit wiederherstellen?</translation>
        </message>
        <message>
            <source>“%1” was being edited when Netwright ended unexpectedly.</source>
            <translation>„%1“ wurde bearbeitet, als Netwright unerwartet endete.</translation>
        </message>
        <message>
            <source>Last change: %1</source>
            <translation>Letzte Änderung: %1</translation>
        </message>
        <message>
            <source>Recover</source>
            <translation>Wiederherstellen</translation>
        </message>
        <message>
            <source>Discard</source>
            <translation>Verwerfen</translation>
        </message>
        <message>
            <source>Later</source>
            <translation>Später</translation>
        </message>
        <message>
            <source>The work could not be recovered</source>
            <translation>Die Arbeit konnte nicht wiederhergestellt werden</translation>
        </message>
        <message>
            <source>About Netwright</source>
            <translation>Über Netwright</translation>
        </message>
        <message>
            <source>&lt;h3&gt;Netwright %1&lt;/h3&gt;&lt;p&gt;Draw a neural network, train it, watch it learn, take the model away.&lt;/p&gt;&lt;p&gt;Free software under the GNU General Public License, version 3 or later. The models that you train and everything that you export are yours.&lt;/p&gt;&lt;p&gt;Built with Qt %2, oneDNN and ONNX.&lt;/p&gt;</source>
            <translation>&lt;h3&gt;Netwright %1&lt;/h3&gt;&lt;p&gt;Ein neuronales Netz zeichnen, trainieren, ihm beim Lernen zusehen und das Modell mitnehmen.&lt;/p&gt;&lt;p&gt;Freie Software unter der GNU General Public License, Version 3 oder später. Die Modelle, die Sie trainieren, und alles, was Sie exportieren, gehören Ihnen.&lt;/p&gt;&lt;p&gt;Gebaut mit Qt %2, oneDNN und ONNX.&lt;/p&gt;</translation>
        </message>
        <message>
            <source>Open the menu</source>
            <translation>Das Menü öffnen</translation>
        </message>
        <message>
            <source>&amp;File</source>
            <translation>&amp;Datei</translation>
        </message>
        <message>
            <source>New from &amp;template</source>
            <translation>Neu aus &amp;Vorlage</translation>
        </message>
        <message>
            <source>New: %1</source>
            <translation>Neu: %1</translation>
        </message>
        <message>
            <source>&amp;Open project…</source>
            <translation>Projekt ö&amp;ffnen …</translation>
        </message>
        <message>
            <source>Open &amp;recent</source>
            <translation>&amp;Zuletzt verwendet</translation>
        </message>
        <message>
            <source>&amp;Examples</source>
            <translation>&amp;Beispiele</translation>
        </message>
        <message>
            <source>&amp;Save</source>
            <translation>&amp;Speichern</translation>
        </message>
        <message>
            <source>Save &amp;as…</source>
            <translation>Speichern &amp;unter …</translation>
        </message>
        <message>
            <source>&amp;Compare with…</source>
            <translation>&amp;Vergleichen mit …</translation>
        </message>
        <message>
            <source>Start &amp;page</source>
            <translation>Start&amp;seite</translation>
        </message>
        <message>
            <source>&amp;Preferences…</source>
            <translation>&amp;Einstellungen …</translation>
        </message>
        <message>
            <source>&amp;Quit</source>
            <translation>&amp;Beenden</translation>
        </message>
        <message>
            <source>Clear the list</source>
            <translation>Liste leeren</translation>
        </message>
        <message>
            <source>&amp;Edit</source>
            <translation>&amp;Bearbeiten</translation>
        </message>
        <message>
            <source>&amp;Undo</source>
            <translation>&amp;Rückgängig</translation>
        </message>
        <message>
            <source>&amp;Redo</source>
            <translation>&amp;Wiederholen</translation>
        </message>
        <message>
            <source>&amp;View</source>
            <translation>&amp;Ansicht</translation>
        </message>
        <message>
            <source>&amp;Data</source>
            <translation>&amp;Daten</translation>
        </message>
        <message>
            <source>Design &amp;&amp; &amp;train</source>
            <translation>Entwerfen &amp;&amp; &amp;trainieren</translation>
        </message>
        <message>
            <source>T&amp;est</source>
            <translation>T&amp;est</translation>
        </message>
        <message>
            <source>&amp;Runs</source>
            <translation>&amp;Läufe</translation>
        </message>
        <message>
            <source>E&amp;xport</source>
            <translation>E&amp;xport</translation>
        </message>
        <message>
            <source>&amp;Search layers</source>
            <translation>Schichten &amp;suchen</translation>
        </message>
        <message>
            <source>&amp;Command palette…</source>
            <translation>&amp;Befehlspalette …</translation>
        </message>
        <message>
            <source>&amp;Panels</source>
            <translation>&amp;Bereiche</translation>
        </message>
        <message>
            <source>&amp;Lock the panels</source>
            <translation>Bereiche &amp;feststellen</translation>
        </message>
        <message>
            <source>Unlocked panels have title bars to drag them by.</source>
            <translation>Gelöste Bereiche haben Titelleisten, an denen man sie ziehen kann.</translation>
        </message>
        <message>
            <source>&amp;Default layout</source>
            <translation>&amp;Ursprüngliche Anordnung</translation>
        </message>
        <message>
            <source>&amp;Theme</source>
            <translation>&amp;Farbschema</translation>
        </message>
        <message>
            <source>As the &amp;system</source>
            <translation>Wie das &amp;System</translation>
        </message>
        <message>
            <source>&amp;Light</source>
            <translation>&amp;Hell</translation>
        </message>
        <message>
            <source>&amp;Dark</source>
            <translation>&amp;Dunkel</translation>
        </message>
        <message>
            <source>&amp;Run</source>
            <translation>&amp;Lauf</translation>
        </message>
        <message>
            <source>&amp;Train</source>
            <translation>&amp;Trainieren</translation>
        </message>
        <message>
            <source>&amp;Pause</source>
            <translation>&amp;Pause</translation>
        </message>
        <message>
            <source>&amp;Step</source>
            <translation>&amp;Schritt</translation>
        </message>
        <message>
            <source>St&amp;op</source>
            <translation>St&amp;opp</translation>
        </message>
        <message>
            <source>&amp;Next sample</source>
            <translation>&amp;Nächstes Beispiel</translation>
        </message>
        <message>
            <source>Pre&amp;vious sample</source>
            <translation>&amp;Voriges Beispiel</translation>
        </message>
        <message>
            <source>&amp;Random sample</source>
            <translation>&amp;Zufälliges Beispiel</translation>
        </message>
        <message>
            <source>&amp;Help</source>
            <translation>&amp;Hilfe</translation>
        </message>
        <message>
            <source>&amp;About Netwright</source>
            <translation>Ü&amp;ber Netwright</translation>
        </message>
        <message>
            <source>About &amp;Qt</source>
            <translation>Über &amp;Qt</translation>
        </message>
        <message>
            <source>This data cannot be used</source>
            <translation>Diese Daten lassen sich nicht verwenden</translation>
        </message>
        <message>
            <source>Use the data %1</source>
            <translation>Daten %1 verwenden</translation>
        </message>
        <message>
            <source>&amp;New project…</source>
            <translation>&amp;Neues Projekt …</translation>
        </message>
        <message>
            <source>&amp;Describe the project…</source>
            <translation>Projekt &amp;beschreiben …</translation>
        </message>
        <message>
            <source>User &amp;guide</source>
            <translation>Hand&amp;buch</translation>
        </message>
        <message>
            <source>&amp;With wires</source>
            <translation>&amp;Mit Verbindungen</translation>
        </message>
        <message>
            <source>&amp;Select</source>
            <translation>&amp;Auswählen</translation>
        </message>
        <message>
            <source>&amp;Layer</source>
            <translation>&amp;Schicht</translation>
        </message>
        <message>
            <source>&amp;Groups and frames</source>
            <translation>&amp;Gruppen und Rahmen</translation>
        </message>
        <message>
            <source>&amp;Arrange</source>
            <translation>A&amp;nordnen</translation>
        </message>
        <message>
            <source>Wal&amp;k</source>
            <translation>Ge&amp;hen</translation>
        </message>
        <message>
            <source>&amp;Picture</source>
            <translation>&amp;Bild</translation>
        </message>
    </context>
    <context>
        <name>netwright::shell::NewProjectDialog</name>
        <message>
            <source>New project</source>
            <translation>Neues Projekt</translation>
        </message>
        <message>
            <source>Choose a folder of data</source>
            <translation>Ordner mit Daten wählen</translation>
        </message>
        <message>
            <source>Choose a file of data</source>
            <translation>Datei mit Daten wählen</translation>
        </message>
        <message>
            <source>Data (*.csv *.tsv *.xlsx *.ods *.jsonl *.db *.npy *.txt *.gz *.idx *-ubyte *.png *.jpg);;All files (*)</source>
            <translation>Daten (*.csv *.tsv *.xlsx *.ods *.jsonl *.db *.npy *.txt *.gz *.idx *-ubyte *.png *.jpg);;Alle Dateien (*)</translation>
        </message>
        <message>
            <source>Network to start from</source>
            <translation>Netz für den Anfang</translation>
        </message>
        <message>
            <source>Create project</source>
            <translation>Projekt anlegen</translation>
        </message>
        <message>
            <source>As in “%1”</source>
            <translation>Wie in „%1“</translation>
        </message>
        <message>
            <source>Choose a file…</source>
            <translation>Datei wählen …</translation>
        </message>
        <message>
            <source>Choose a folder…</source>
            <translation>Ordner wählen …</translation>
        </message>
        <message>
            <source>Without data</source>
            <translation>Ohne Daten</translation>
        </message>
        <message>
            <source>Empty canvas</source>
            <translation>Leere Zeichenfläche</translation>
        </message>
        <message>
            <source>Draw the network yourself, layer by layer.</source>
            <translation>Das Netz selbst zeichnen, Schicht für Schicht.</translation>
        </message>
        <message>
            <source>No data yet</source>
            <translation>Noch keine Daten</translation>
        </message>
        <message>
            <source>Choose a table, pictures, a text or arrays, or drop them here. The network is fitted to them. You can also do that later.</source>
            <translation>Eine Tabelle, Bilder, einen Text oder Arrays wählen oder hier ablegen. Das Netz wird ihnen angepasst. Das geht auch später.</translation>
        </message>
        <message>
            <source>This network starts from another kind of data.</source>
            <translation>Dieses Netz geht von einer anderen Art Daten aus.</translation>
        </message>
    </context>
    <context>
        <name>netwright::shell::PalettePanel</name>
        <message>
            <source>Search layers</source>
            <translation>Schichten suchen</translation>
        </message>
        <message>
            <source>Layers</source>
            <translation>Schichten</translation>
        </message>
        <message>
            <source>My blocks</source>
            <translation>Meine Blöcke</translation>
        </message>
        <message>
            <source>Blocks</source>
            <translation>Blöcke</translation>
        </message>
        <message>
            <source>Remove block</source>
            <translation>Block entfernen</translation>
        </message>
        <message>
            <source>Remove “%1” from the palette? Its file goes to the trash.</source>
            <translation>„%1“ aus der Palette entfernen? Die Datei kommt in den Papierkorb.</translation>
        </message>
    </context>
    <context>
        <name>netwright::shell::PreferencesDialog</name>
        <message>
            <source>Preferences</source>
            <translation>Einstellungen</translation>
        </message>
        <message>
            <source>Theme</source>
            <translation>Farbschema</translation>
        </message>
        <message>
            <source>As the system</source>
            <translation>Wie das System</translation>
        </message>
        <message>
            <source>Light</source>
            <translation>Hell</translation>
        </message>
        <message>
            <source>Dark</source>
            <translation>Dunkel</translation>
        </message>
        <message>
            <source>Language</source>
            <translation>Sprache</translation>
        </message>
        <message>
            <source>Applies after the next start.</source>
            <translation>Gilt nach dem nächsten Start.</translation>
        </message>
        <message>
            <source>Training</source>
            <translation>Training</translation>
        </message>
        <message>
            <source>All cores</source>
            <translation>Alle Kerne</translation>
        </message>
        <message>
            <source>Threads</source>
            <translation>Threads</translation>
        </message>
        <message>
            <source>For projects that do not say. From the next run on.</source>
            <translation>Für Projekte ohne Angabe. Gilt ab dem nächsten Lauf.</translation>
        </message>
        <message>
            <source>Shortcuts</source>
            <translation>Tastenkürzel</translation>
        </message>
        <message>
            <source>Search commands</source>
            <translation>Befehle suchen</translation>
        </message>
        <message>
            <source>Command</source>
            <translation>Befehl</translation>
        </message>
        <message>
            <source>Keys</source>
            <translation>Tasten</translation>
        </message>
        <message>
            <source>Keys for %1</source>
            <translation>Tasten für %1</translation>
        </message>
        <message>
            <source>Default</source>
            <translation>Standard</translation>
        </message>
        <message>
            <source>%1 is used by “%2” already. Change that one first.</source>
            <translation>%1 gehört schon zu „%2“. Ändern Sie das zuerst.</translation>
        </message>
        <message>
            <source>Canvas</source>
            <translation>Zeichenfläche</translation>
        </message>
        <message>
            <source>Default keys for %1</source>
            <translation>Ursprüngliche Tasten für %1</translation>
        </message>
        <message>
            <source>Measure how fast a design trains (two seconds of work, once you pause)</source>
            <translation>Messen, wie schnell ein Entwurf trainiert (zwei Sekunden Arbeit, sobald Sie innehalten)</translation>
        </message>
    </context>
    <context>
        <name>netwright::shell::ProblemsPanel</name>
        <message>
            <source>No problems. The network can be trained.</source>
            <translation>Keine Probleme. Das Netz kann trainiert werden.</translation>
        </message>
        <message>
            <source>Problem</source>
            <translation>Problem</translation>
        </message>
        <message>
            <source>Where</source>
            <translation>Wo</translation>
        </message>
        <message>
            <source>What to do</source>
            <translation>Was zu tun ist</translation>
        </message>
        <message>
            <source>Problems</source>
            <translation>Probleme</translation>
        </message>
        <message>
            <source>Fix</source>
            <translation>Abhilfe</translation>
        </message>
        <message>
            <source>Fix: %1</source>
            <translation>Abhilfe: %1</translation>
        </message>
        <message>
            <source>Nothing is drawn yet.</source>
            <translation>Es ist noch nichts gezeichnet.</translation>
        </message>
    </context>
    <context>
        <name>netwright::shell::ProjectFiles</name>
        <message>
            <source>Netwright projects (project.json)</source>
            <translation>Netwright-Projekte (project.json)</translation>
        </message>
        <message>
            <source>Save project as a folder</source>
            <translation>Projekt als Ordner speichern</translation>
        </message>
        <message>
            <source>Folders (*)</source>
            <translation>Ordner (*)</translation>
        </message>
        <message>
            <source>Untitled</source>
            <translation>Ohne Titel</translation>
        </message>
        <message>
            <source>Open project</source>
            <translation>Projekt öffnen</translation>
        </message>
        <message>
            <source>The project cannot be opened</source>
            <translation>Das Projekt kann nicht geöffnet werden</translation>
        </message>
        <message>
            <source>The example cannot be opened</source>
            <translation>Das Beispiel kann nicht geöffnet werden</translation>
        </message>
        <message>
            <source>Replace the project?</source>
            <translation>Das Projekt ersetzen?</translation>
        </message>
        <message>
            <source>The project could not be saved</source>
            <translation>Das Projekt konnte nicht gespeichert werden</translation>
        </message>
        <message>
            <source>The trained weights could not be saved</source>
            <translation>Die trainierten Gewichte konnten nicht gespeichert werden</translation>
        </message>
        <message>
            <source>Save changes?</source>
            <translation>Änderungen speichern?</translation>
        </message>
        <message>
            <source>“%1” has changes that are not saved.</source>
            <translation>„%1“ hat Änderungen, die nicht gespeichert sind.</translation>
        </message>
        <message>
            <source>Without saving they are lost.</source>
            <translation>Ohne Speichern gehen sie verloren.</translation>
        </message>
        <message>
            <source>The project file has problems</source>
            <translation>Die Projektdatei hat Fehler</translation>
        </message>
        <message>
            <source>&lt;p&gt;What can be read of it can be opened as a copy. The file itself stays as it is.&lt;/p&gt;</source>
            <translation>&lt;p&gt;Was davon lesbar ist, lässt sich als Kopie öffnen. Die Datei selbst bleibt, wie sie ist.&lt;/p&gt;</translation>
        </message>
        <message>
            <source>Open what can be read</source>
            <translation>Lesbares öffnen</translation>
        </message>
        <message>
            <source>“%1” holds a project already.</source>
            <translation>„%1“ enthält schon ein Projekt.</translation>
        </message>
        <message>
            <source>If you replace it, what is in it now is lost.</source>
            <translation>Wenn Sie es ersetzen, geht verloren, was jetzt darin ist.</translation>
        </message>
        <message>
            <source>Replace</source>
            <translation>Ersetzen</translation>
        </message>
    </context>
    <context>
        <name>netwright::shell::StartPage</name>
        <message>
            <source>Draw a network, train it, watch it learn</source>
            <translation>Ein Netz zeichnen, trainieren, ihm beim Lernen zusehen</translation>
        </message>
        <message>
            <source>Start from an example, open a project, or begin with an empty canvas.</source>
            <translation>Beginnen Sie mit einem Beispiel, öffnen Sie ein Projekt oder starten Sie mit leerer Zeichenfläche.</translation>
        </message>
        <message>
            <source>Open project…</source>
            <translation>Projekt öffnen …</translation>
        </message>
        <message>
            <source>Recent projects</source>
            <translation>Zuletzt verwendete Projekte</translation>
        </message>
        <message>
            <source>Networks to start from</source>
            <translation>Netze für den Anfang</translation>
        </message>
        <message>
            <source>Start page</source>
            <translation>Startseite</translation>
        </message>
        <message>
            <source>New project…</source>
            <translation>Neues Projekt …</translation>
        </message>
        <message>
            <source>Examples: %1</source>
            <translation>Beispiele: %1</translation>
        </message>
        <message>
            <source>About this example</source>
            <translation>Über dieses Beispiel</translation>
        </message>
    </context>
    <context>
        <name>netwright::shell::StatusFigures</name>
        <message>
            <source>%1 layer</source>
            <translation>%1 Schicht</translation>
        </message>
        <message>
            <source>%1 layers</source>
            <translation>%1 Schichten</translation>
        </message>
        <message>
            <source>%1 parameters</source>
            <translation>%1 Parameter</translation>
        </message>
        <message>
            <source>%1 a sample</source>
            <translation>%1 je Beispiel</translation>
        </message>
        <message>
            <source>memory while training about %1</source>
            <translation>Speicher beim Training etwa %1</translation>
        </message>
        <message>
            <source>one epoch %1</source>
            <translation>eine Epoche %1</translation>
        </message>
        <message>
            <source>one epoch about %1</source>
            <translation>eine Epoche etwa %1</translation>
        </message>
        <message>
            <source>%1 problem</source>
            <translation>%1 Problem</translation>
        </message>
        <message>
            <source>%1 problems</source>
            <translation>%1 Probleme</translation>
        </message>
        <message>
            <source>%1 warning</source>
            <translation>%1 Warnung</translation>
        </message>
        <message>
            <source>%1 warnings</source>
            <translation>%1 Warnungen</translation>
        </message>
        <message>
            <source>No problems</source>
            <translation>Keine Probleme</translation>
        </message>
        <message>
            <source>%1 thread</source>
            <translation>%1 Thread</translation>
        </message>
        <message>
            <source>%1 threads</source>
            <translation>%1 Threads</translation>
        </message>
        <message>
            <source>%1 samples/s</source>
            <translation>%1 Beispiele/s</translation>
        </message>
        <message>
            <source>Nothing drawn yet</source>
            <translation>Noch nichts gezeichnet</translation>
        </message>
    </context>
    <context>
        <name>netwright::shell::TopBar</name>
        <message>
            <source>Step</source>
            <translation>Schritt</translation>
        </message>
        <message>
            <source>Stop</source>
            <translation>Stopp</translation>
        </message>
        <message>
            <source>Menu</source>
            <translation>Menü</translation>
        </message>
        <message>
            <source>Menu (F10)</source>
            <translation>Menü (F10)</translation>
        </message>
        <message>
            <source>Data</source>
            <translation>Daten</translation>
        </message>
        <message>
            <source>Design &amp;&amp; train</source>
            <translation>Entwerfen &amp;&amp; trainieren</translation>
        </message>
        <message>
            <source>Test</source>
            <translation>Test</translation>
        </message>
        <message>
            <source>Runs</source>
            <translation>Läufe</translation>
        </message>
        <message>
            <source>Export</source>
            <translation>Export</translation>
        </message>
        <message>
            <source>Workspace</source>
            <translation>Arbeitsbereich</translation>
        </message>
        <message>
            <source>Train one batch, then wait</source>
            <translation>Einen Batch trainieren, dann warten</translation>
        </message>
        <message>
            <source>edited</source>
            <translation>bearbeitet</translation>
        </message>
        <message>
            <source>preparing</source>
            <translation>wird vorbereitet</translation>
        </message>
        <message>
            <source>starting</source>
            <translation>beginnt</translation>
        </message>
        <message>
            <source>epoch %1 of %2 · %3 left</source>
            <translation>Epoche %1 von %2 · noch %3</translation>
        </message>
        <message>
            <source>paused at step %1</source>
            <translation>angehalten bei Schritt %1</translation>
        </message>
        <message>
            <source>paused</source>
            <translation>angehalten</translation>
        </message>
        <message>
            <source>stopped at step %1</source>
            <translation>beendet bei Schritt %1</translation>
        </message>
        <message>
            <source>stopped</source>
            <translation>beendet</translation>
        </message>
        <message>
            <source>failed</source>
            <translation>fehlgeschlagen</translation>
        </message>
        <message>
            <source>Pause</source>
            <translation>Pause</translation>
        </message>
        <message>
            <source>Train again</source>
            <translation>Neu trainieren</translation>
        </message>
        <message>
            <source>Train</source>
            <translation>Trainieren</translation>
        </message>
        <message>
            <source>The network has problems; they are listed at the bottom of the window.</source>
            <translation>Das Netz hat Probleme; sie stehen unten im Fenster.</translation>
        </message>
        <message>
            <source>See how it does</source>
            <translation>Ergebnis ansehen</translation>
        </message>
        <message>
            <source>Open Test: what the network makes of samples that it has not learned from</source>
            <translation>Test öffnen: was das Netz aus Beispielen macht, von denen es nicht gelernt hat</translation>
        </message>
        <message>
            <source>Resume</source>
            <translation>Fortsetzen</translation>
        </message>
        <message>
            <source>End the run</source>
            <translation>Den Lauf beenden</translation>
        </message>
        <message>
            <source>There is no network yet.</source>
            <translation>Es gibt noch kein Netz.</translation>
        </message>
    </context>
    <context>
        <name>netwright::test_ui::ConfusionMatrix</name>
        <message>
            <source>Confusion matrix</source>
            <translation>Konfusionsmatrix</translation>
        </message>
        <message>
            <source>Predicted</source>
            <translation>Vorhergesagt</translation>
        </message>
        <message>
            <source>Actual</source>
            <translation>Tatsächlich</translation>
        </message>
        <message>
            <source>Precision</source>
            <translation>Präzision</translation>
        </message>
        <message>
            <source>Recall</source>
            <translation>Trefferquote</translation>
        </message>
        <message>
            <source>F1</source>
            <translation>F1</translation>
        </message>
        <message>
            <source>Samples</source>
            <translation>Beispiele</translation>
        </message>
        <message>
            <source>%1 of “%2” correctly predicted</source>
            <translation>%1 von „%2“ richtig vorhergesagt</translation>
        </message>
        <message>
            <source>%1 of “%2” predicted as “%3”</source>
            <translation>%1 von „%2“ als „%3“ vorhergesagt</translation>
        </message>
    </context>
    <context>
        <name>netwright::test_ui::TestPage</name>
        <message>
            <source>Training</source>
            <translation>Training</translation>
        </message>
        <message>
            <source>Validation</source>
            <translation>Validierung</translation>
        </message>
        <message>
            <source>Test</source>
            <translation>Test</translation>
        </message>
        <message>
            <source>Part of the data</source>
            <translation>Teil der Daten</translation>
        </message>
        <message>
            <source>Test again</source>
            <translation>Erneut testen</translation>
        </message>
        <message>
            <source>This data has no such part.</source>
            <translation>Diese Daten haben keinen solchen Teil.</translation>
        </message>
        <message>
            <source>The run has just started</source>
            <translation>Der Lauf hat gerade begonnen</translation>
        </message>
        <message>
            <source>After its first steps it can be tested here.</source>
            <translation>Nach den ersten Schritten kann hier getestet werden.</translation>
        </message>
        <message>
            <source>Not trained yet</source>
            <translation>Noch nicht trainiert</translation>
        </message>
        <message>
            <source>Train the network to see how well it does on samples that it has not learned from.</source>
            <translation>Trainieren Sie das Netz, um zu sehen, wie gut es mit Beispielen zurechtkommt, aus denen es nicht gelernt hat.</translation>
        </message>
        <message>
            <source>Testing…</source>
            <translation>Wird getestet …</translation>
        </message>
        <message>
            <source>The network was changed after this run; these are the figures of the network that was trained.</source>
            <translation>Das Netz wurde nach diesem Lauf geändert; dies sind die Werte des Netzes, das trainiert wurde.</translation>
        </message>
        <message>
            <source>After step %1</source>
            <translation>Nach Schritt %1</translation>
        </message>
        <message>
            <source>Loss</source>
            <translation>Verlust</translation>
        </message>
        <message>
            <source>Samples</source>
            <translation>Beispiele</translation>
        </message>
        <message>
            <source>Samples, the largest error first</source>
            <translation>Beispiele, der größte Fehler zuerst</translation>
        </message>
        <message>
            <source>%1 mistake</source>
            <translation>%1 Fehler</translation>
        </message>
        <message>
            <source>%1 mistakes, the most confident first</source>
            <translation>%1 Fehler, die sichersten zuerst</translation>
        </message>
        <message>
            <source>%1 of “%2” correctly predicted</source>
            <translation>%1 von „%2“ richtig vorhergesagt</translation>
        </message>
        <message>
            <source>%1 of “%2” predicted as “%3”</source>
            <translation>%1 von „%2“ als „%3“ vorhergesagt</translation>
        </message>
        <message>
            <source>Sample %1: actual “%2”, predicted “%3” with %4</source>
            <translation>Beispiel %1: tatsächlich „%2“, vorhergesagt „%3“ mit %4</translation>
        </message>
        <message>
            <source>Confusion matrix</source>
            <translation>Konfusionsmatrix</translation>
        </message>
        <message>
            <source>So many samples were tested.</source>
            <translation>So viele Beispiele wurden getestet.</translation>
        </message>
        <message>
            <source>What training makes small, here on these samples.</source>
            <translation>Was das Training klein macht, hier auf diesen Beispielen.</translation>
        </message>
        <message>
            <source>Sample %1: %2, predicted %3</source>
            <translation>Beispiel %1: %2, vorhergesagt %3</translation>
        </message>
        <message>
            <source>Sample %1, and what the network made of it: error %2</source>
            <translation>Beispiel %1 und was das Netz daraus gemacht hat: Fehler %2</translation>
        </message>
        <message>
            <source>The data has nothing to compare this output with.</source>
            <translation>Die Daten enthalten nichts, womit sich diese Ausgabe vergleichen ließe.</translation>
        </message>
        <message>
            <source>Predicted and actual: correct on the diagonal</source>
            <translation>Vorhergesagt und tatsächlich: richtig auf der Diagonalen</translation>
        </message>
        <message>
            <source>Error</source>
            <translation>Fehler</translation>
        </message>
        <message>
            <source>Confidence</source>
            <translation>Sicherheit</translation>
        </message>
        <message>
            <source>Sample %1: %2</source>
            <translation>Beispiel %1: %2</translation>
        </message>
        <message>
            <source>step %1</source>
            <translation>Schritt %1</translation>
        </message>
        <message>
            <source>The chosen sample</source>
            <translation>Das gewählte Beispiel</translation>
        </message>
        <message>
            <source>Sample %1</source>
            <translation>Beispiel %1</translation>
        </message>
        <message>
            <source>In the data: %1</source>
            <translation>In den Daten: %1</translation>
        </message>
        <message>
            <source>Mean absolute error %1</source>
            <translation>Mittlerer absoluter Fehler %1</translation>
        </message>
    </context>
    <context>
        <name>netwright::training_ui::PlotChart</name>
        <message>
            <source>Step %1</source>
            <translation>Schritt %1</translation>
        </message>
    </context>
    <context>
        <name>netwright::training_ui::PlotPanel</name>
        <message>
            <source>Loss</source>
            <translation>Verlust</translation>
        </message>
        <message>
            <source>Plotted quantity</source>
            <translation>Dargestellte Größe</translation>
        </message>
        <message>
            <source>log</source>
            <translation>log</translation>
        </message>
        <message>
            <source>Logarithmic scale</source>
            <translation>Logarithmische Skala</translation>
        </message>
        <message>
            <source>training</source>
            <translation>Training</translation>
        </message>
        <message>
            <source>validation</source>
            <translation>Validierung</translation>
        </message>
        <message>
            <source>Drawn while the network trains</source>
            <translation>Wird gezeichnet, während das Netz trainiert</translation>
        </message>
        <message>
            <source>Plot of the loss</source>
            <translation>Kurve des Verlusts</translation>
        </message>
        <message>
            <source>Plot of the metrics</source>
            <translation>Kurve der Metriken</translation>
        </message>
        <message>
            <source>best epoch</source>
            <translation>beste Epoche</translation>
        </message>
        <message>
            <source>Metrics</source>
            <translation>Metriken</translation>
        </message>
    </context>
    <context>
        <name>netwright::training_ui::RateChart</name>
        <message>
            <source>Loss over the learning rate</source>
            <translation>Verlust über der Lernrate</translation>
        </message>
        <message>
            <source>Chosen: %1</source>
            <translation>Gewählt: %1</translation>
        </message>
        <message>
            <source>The curve is drawn while the rate grows.</source>
            <translation>Die Kurve entsteht, während die Lernrate wächst.</translation>
        </message>
    </context>
    <context>
        <name>netwright::training_ui::RatesDialog</name>
        <message>
            <source>Loading the data</source>
            <translation>Die Daten werden geladen</translation>
        </message>
        <message>
            <source>Use this rate</source>
            <translation>Diese Lernrate übernehmen</translation>
        </message>
        <message>
            <source>Find a learning rate</source>
            <translation>Lernrate suchen</translation>
        </message>
        <message>
            <source>A short training from fresh weights in which the rate grows from step to step. A good rate is where the loss falls fastest; click into the curve for another one.</source>
            <translation>Ein kurzes Training von frischen Gewichten aus, bei dem die Lernrate von Schritt zu Schritt wächst. Gut ist eine Lernrate, bei der der Verlust am schnellsten fällt; ein Klick in die Kurve wählt eine andere.</translation>
        </message>
        <message>
            <source>Close</source>
            <translation>Schließen</translation>
        </message>
        <message>
            <source>Use %1</source>
            <translation>%1 übernehmen</translation>
        </message>
        <message>
            <source>Trying rates…</source>
            <translation>Lernraten werden ausprobiert …</translation>
        </message>
        <message>
            <source>Learning rate %1, loss %2</source>
            <translation>Lernrate %1, Verlust %2</translation>
        </message>
        <message>
            <source>The loss never fell, so there is no suggestion. Check the data and the network.</source>
            <translation>Der Verlust ist nie gefallen, darum gibt es keinen Vorschlag. Prüfen Sie Daten und Netz.</translation>
        </message>
        <message>
            <source>Suggestion: %1. The project has %2.</source>
            <translation>Vorschlag: %1. Das Projekt hat %2.</translation>
        </message>
        <message>
            <source>Change learning rate</source>
            <translation>Lernrate ändern</translation>
        </message>
    </context>
    <context>
        <name>netwright::training_ui::RunController</name>
        <message>
            <source>Loading the data</source>
            <translation>Daten werden geladen</translation>
        </message>
        <message>
            <source>Trained %1 epoch</source>
            <translation>%1 Epoche trainiert</translation>
        </message>
        <message>
            <source>Trained %1 epochs</source>
            <translation>%1 Epochen trainiert</translation>
        </message>
        <message>
            <source>%1 on validation</source>
            <translation>%1 in der Validierung</translation>
        </message>
        <message>
            <source>%1 on training</source>
            <translation>%1 im Training</translation>
        </message>
        <message>
            <source>loss %1</source>
            <translation>Verlust %1</translation>
        </message>
        <message>
            <source>branched after epoch %1</source>
            <translation>abgezweigt nach Epoche %1</translation>
        </message>
    </context>
    <context>
        <name>netwright::training_ui::SamplePanel</name>
        <message>
            <source>This sample</source>
            <translation>Dieses Beispiel</translation>
        </message>
        <message>
            <source>Training</source>
            <translation>Training</translation>
        </message>
        <message>
            <source>Validation</source>
            <translation>Validierung</translation>
        </message>
        <message>
            <source>Test</source>
            <translation>Test</translation>
        </message>
        <message>
            <source>Part of the data</source>
            <translation>Teil der Daten</translation>
        </message>
        <message>
            <source>Number of the sample</source>
            <translation>Nummer des Beispiels</translation>
        </message>
        <message>
            <source>Previous sample</source>
            <translation>Voriges Beispiel</translation>
        </message>
        <message>
            <source>Next sample</source>
            <translation>Nächstes Beispiel</translation>
        </message>
        <message>
            <source>Random sample</source>
            <translation>Zufälliges Beispiel</translation>
        </message>
        <message>
            <source>Start training to see what the network makes of one sample.</source>
            <translation>Starten Sie das Training, um zu sehen, was das Netz aus einem Beispiel macht.</translation>
        </message>
        <message>
            <source>This sample — %1, seen as</source>
            <translation>Dieses Beispiel – %1, gesehen als</translation>
        </message>
        <message>
            <source>The network has no output with a target to compare with.</source>
            <translation>Das Netz hat keine Ausgabe mit einem Ziel zum Vergleichen.</translation>
        </message>
    </context>
    <context>
        <name>netwright::training_ui::ScoreBars</name>
        <message>
            <source>What the network sees in the sample</source>
            <translation>Was das Netz in dem Beispiel sieht</translation>
        </message>
        <message>
            <source>Most likely %1, %2</source>
            <translation>Am wahrscheinlichsten %1, %2</translation>
        </message>
        <message>
            <source>predicted</source>
            <translation>vorhergesagt</translation>
        </message>
        <message>
            <source>in the data</source>
            <translation>in den Daten</translation>
        </message>
    </context>
    <context>
        <name>netwright::training_ui::Timeline</name>
        <message>
            <source>Progress of the run</source>
            <translation>Fortschritt des Laufs</translation>
        </message>
        <message>
            <source>Not trained yet</source>
            <translation>Noch nicht trainiert</translation>
        </message>
        <message>
            <source>Preparing</source>
            <translation>Vorbereitung</translation>
        </message>
        <message>
            <source>Step %1 · live</source>
            <translation>Schritt %1 · live</translation>
        </message>
        <message>
            <source>Step %1</source>
            <translation>Schritt %1</translation>
        </message>
        <message>
            <source>Best so far: epoch %1</source>
            <translation>Bisher beste: Epoche %1</translation>
        </message>
        <message>
            <source>Step %1: %2</source>
            <translation>Schritt %1: %2</translation>
        </message>
        <message>
            <source>Step %1 of %2</source>
            <translation>Schritt %1 von %2</translation>
        </message>
        <message>
            <source>Branch here</source>
            <translation>Hier abzweigen</translation>
        </message>
        <message>
            <source>Train on from here as a run of its own, with the settings as they are now</source>
            <translation>Von hier an als eigener Lauf weitertrainieren, mit den jetzigen Einstellungen</translation>
        </message>
        <message>
            <source>The checkpoint of this epoch was not kept. Choose another one.</source>
            <translation>Der Zwischenstand dieser Epoche wurde nicht behalten. Wählen Sie eine andere.</translation>
        </message>
        <message>
            <source>Drag the handle back to the end of an epoch to train on from there.</source>
            <translation>Ziehen Sie den Griff zum Ende einer Epoche zurück, um von dort weiterzutrainieren.</translation>
        </message>
        <message>
            <source>Step %1 · epoch %2</source>
            <translation>Schritt %1 · Epoche %2</translation>
        </message>
    </context>
    <context>
        <name>CanvasAccessible</name>
        <message>
            <source>frozen</source>
            <translation>eingefroren</translation>
        </message>
        <message>
            <source>untrained</source>
            <translation>untrainiert</translation>
        </message>
        <message>
            <source>trained</source>
            <translation>trainiert</translation>
        </message>
        <message>
            <source>training</source>
            <translation>im Training</translation>
        </message>
        <message>
            <source>%1, input, not connected</source>
            <translation>%1, Eingang, nicht verbunden</translation>
        </message>
        <message>
            <source>%1, output, not connected</source>
            <translation>%1, Ausgang, nicht verbunden</translation>
        </message>
        <message>
            <source>%1, input, from %2</source>
            <translation>%1, Eingang, von %2</translation>
        </message>
        <message>
            <source>%1, output, to %2</source>
            <translation>%1, Ausgang, zu %2</translation>
        </message>
        <message>
            <source>%1, %2</source>
            <translation>%1, %2</translation>
        </message>
        <message>
            <source>output unknown</source>
            <translation>Ausgabe unbekannt</translation>
        </message>
        <message>
            <source>output %1</source>
            <translation>Ausgabe %1</translation>
        </message>
        <message>
            <source>%1 parameters</source>
            <translation>%1 Parameter</translation>
        </message>
        <message>
            <source>muted</source>
            <translation>stumm</translation>
        </message>
        <message>
            <source>pinned</source>
            <translation>angeheftet</translation>
        </message>
        <message>
            <source>result of the network</source>
            <translation>Ergebnis des Netzes</translation>
        </message>
    </context>
    <context>
        <name>FixIdeas</name>
        <message>
            <source>Remove %1</source>
            <translation>%1 entfernen</translation>
        </message>
        <message>
            <source>Delete %1</source>
            <translation>%1 löschen</translation>
        </message>
        <message>
            <source>Take the vocabulary of the data</source>
            <translation>Das Vokabular der Daten nehmen</translation>
        </message>
        <message>
            <source>Insert %1</source>
            <translation>%1 einfügen</translation>
        </message>
        <message>
            <source>Remove the broken wires</source>
            <translation>Die defekten Verbindungen entfernen</translation>
        </message>
        <message>
            <source>Insert Reshape to %1</source>
            <translation>Reshape auf %1 einfügen</translation>
        </message>
        <message>
            <source>Insert the mean over the steps</source>
            <translation>Mittelwert über die Schritte einfügen</translation>
        </message>
        <message>
            <source>Set %1 of %2 to %3</source>
            <translation>%1 von %2 auf %3 setzen</translation>
        </message>
        <message>
            <source>Insert Dense with %1 outputs</source>
            <translation>Dense mit %1 Ausgängen einfügen</translation>
        </message>
        <message>
            <source>Insert Flatten and Dense with %1 outputs</source>
            <translation>Flatten und Dense mit %1 Ausgängen einfügen</translation>
        </message>
        <message>
            <source>Insert a 1 × 1 convolution behind %1</source>
            <translation>1 × 1-Faltung hinter %1 einfügen</translation>
        </message>
        <message>
            <source>Insert Dense behind %1</source>
            <translation>Dense hinter %1 einfügen</translation>
        </message>
        <message>
            <source>Connect %1</source>
            <translation>%1 verbinden</translation>
        </message>
        <message>
            <source>Add %1 behind %2</source>
            <translation>%1 hinter %2 hinzufügen</translation>
        </message>
        <message>
            <source>Set padding to same</source>
            <translation>Padding auf „Gleich“ setzen</translation>
        </message>
        <message>
            <source>Set kernel to %1</source>
            <translation>Kernel auf %1 setzen</translation>
        </message>
        <message>
            <source>Set groups to %1</source>
            <translation>Gruppen auf %1 setzen</translation>
        </message>
        <message>
            <source>Set heads to %1</source>
            <translation>Köpfe auf %1 setzen</translation>
        </message>
        <message>
            <source>Reset %1</source>
            <translation>%1 zurücksetzen</translation>
        </message>
        <message>
            <source>Remove the setting “%1”</source>
            <translation>Einstellung „%1“ entfernen</translation>
        </message>
        <message>
            <source>Use “%1”</source>
            <translation>„%1“ verwenden</translation>
        </message>
        <message>
            <source>Set %1 of %2 to %3 to match %3 classes</source>
            <translation>%1 von %2 auf %3 setzen, passend zu %3 Klassen</translation>
        </message>
    </context>
    <context>
        <name>ProbePainter</name>
        <message>
            <source>Nothing flows yet</source>
            <translation>Noch fließt nichts</translation>
        </message>
        <message>
            <source>%1 % zero</source>
            <translation>%1 % null</translation>
        </message>
    </context>
    <context>
        <name>netwright::document::BlockLibrary</name>
        <message>
            <source>Block</source>
            <translation>Block</translation>
        </message>
    </context>
    <context>
        <name>Differences</name>
        <message>
            <source>%1 added</source>
            <translation>%1 hinzugefügt</translation>
        </message>
        <message>
            <source>%1 removed</source>
            <translation>%1 entfernt</translation>
        </message>
        <message>
            <source>Wire %1 → %2 added</source>
            <translation>Verbindung %1 → %2 hinzugefügt</translation>
        </message>
        <message>
            <source>Wire %1 → %2 removed</source>
            <translation>Verbindung %1 → %2 entfernt</translation>
        </message>
        <message>
            <source>as usual</source>
            <translation>wie üblich</translation>
        </message>
        <message>
            <source>Type %1 → %2</source>
            <translation>Typ %1 → %2</translation>
        </message>
        <message>
            <source>Name %1 → %2</source>
            <translation>Name %1 → %2</translation>
        </message>
        <message>
            <source>%1 %2 → %3</source>
            <translation>%1 %2 → %3</translation>
        </message>
        <message>
            <source>Muted</source>
            <translation>Stummgeschaltet</translation>
        </message>
        <message>
            <source>No longer muted</source>
            <translation>Nicht mehr stummgeschaltet</translation>
        </message>
        <message>
            <source>Frozen</source>
            <translation>Eingefroren</translation>
        </message>
        <message>
            <source>No longer frozen</source>
            <translation>Nicht mehr eingefroren</translation>
        </message>
        <message>
            <source>%1: %2</source>
            <translation>%1: %2</translation>
        </message>
        <message>
            <source>%1 change inside</source>
            <translation>%1 Änderung im Innern</translation>
        </message>
        <message>
            <source>%1 changes inside</source>
            <translation>%1 Änderungen im Innern</translation>
        </message>
        <message>
            <source>The two networks are the same.</source>
            <translation>Die beiden Netze sind gleich.</translation>
        </message>
        <message>
            <source>%1 layer added</source>
            <translation>%1 Schicht hinzugefügt</translation>
        </message>
        <message>
            <source>%1 layers added</source>
            <translation>%1 Schichten hinzugefügt</translation>
        </message>
        <message>
            <source>%1 layer removed</source>
            <translation>%1 Schicht entfernt</translation>
        </message>
        <message>
            <source>%1 layers removed</source>
            <translation>%1 Schichten entfernt</translation>
        </message>
        <message>
            <source>%1 layer changed</source>
            <translation>%1 Schicht geändert</translation>
        </message>
        <message>
            <source>%1 layers changed</source>
            <translation>%1 Schichten geändert</translation>
        </message>
        <message>
            <source>%1 wire</source>
            <translation>%1 Verbindung</translation>
        </message>
        <message>
            <source>%1 wires</source>
            <translation>%1 Verbindungen</translation>
        </message>
        <message>
            <source>No longer a result</source>
            <translation>Kein Ergebnis mehr</translation>
        </message>
        <message>
            <source>Marked as a result</source>
            <translation>Als Ergebnis markiert</translation>
        </message>
    </context>
    <context>
        <name>netwright::canvas::EmptyHint</name>
        <message>
            <source>Start from a template…</source>
            <translation>Mit einer Vorlage beginnen …</translation>
        </message>
        <message>
            <source>An empty canvas</source>
            <translation>Eine leere Zeichenfläche</translation>
        </message>
        <message>
            <source>Drag a layer here</source>
            <translation>Eine Schicht hierher ziehen</translation>
        </message>
        <message>
            <source>from the list of layers; a double click there adds it too.</source>
            <translation>aus der Liste der Schichten; ein Doppelklick dort fügt sie auch hinzu.</translation>
        </message>
        <message>
            <source>to find a layer by name. It lands at the cursor; so it does with a double click.</source>
            <translation>und eine Schicht beim Namen suchen. Sie erscheint am Mauszeiger, wie auch nach einem Doppelklick.</translation>
        </message>
        <message>
            <source>Take a network that works</source>
            <translation>Ein fertiges Netz nehmen</translation>
        </message>
        <message>
            <source>and change it: its input and output follow your data.</source>
            <translation>und es ändern: Eingang und Ausgang richten sich nach Ihren Daten.</translation>
        </message>
        <message>
            <source>Search</source>
            <translation>Suchen</translation>
        </message>
        <message>
            <source>Press %1</source>
            <translation>%1 drücken</translation>
        </message>
    </context>
    <context>
        <name>netwright::canvas::FixOffer</name>
        <message>
            <source>Fix: %1</source>
            <translation>Abhilfe: %1</translation>
        </message>
    </context>
    <context>
        <name>netwright::compare::CompareArea</name>
        <message>
            <source>Now</source>
            <translation>Jetzt</translation>
        </message>
        <message>
            <source>Canvas of the other version</source>
            <translation>Zeichenfläche der anderen Fassung</translation>
        </message>
        <message>
            <source>Compare with</source>
            <translation>Vergleichen mit</translation>
        </message>
        <message>
            <source>Previous difference</source>
            <translation>Voriger Unterschied</translation>
        </message>
        <message>
            <source>Next difference</source>
            <translation>Nächster Unterschied</translation>
        </message>
        <message>
            <source>Stop comparing</source>
            <translation>Vergleich beenden</translation>
        </message>
        <message>
            <source>Choose…</source>
            <translation>Wählen …</translation>
        </message>
        <message>
            <source>The saved version</source>
            <translation>Die gespeicherte Fassung</translation>
        </message>
        <message>
            <source>Run %1</source>
            <translation>Lauf %1</translation>
        </message>
        <message>
            <source>Another project…</source>
            <translation>Ein anderes Projekt …</translation>
        </message>
        <message>
            <source>Nothing chosen yet</source>
            <translation>Noch nichts gewählt</translation>
        </message>
        <message>
            <source>Projects and runs (project.json run.json)</source>
            <translation>Projekte und Läufe (project.json run.json)</translation>
        </message>
        <message>
            <source>Choose a version to compare with.</source>
            <translation>Wählen Sie eine Fassung zum Vergleichen.</translation>
        </message>
        <message>
            <source>%1 difference</source>
            <translation>%1 Unterschied</translation>
        </message>
        <message>
            <source>%1 differences</source>
            <translation>%1 Unterschiede</translation>
        </message>
    </context>
    <context>
        <name>netwright::inspector::FrameInspector</name>
        <message>
            <source>No colour</source>
            <translation>Keine Farbe</translation>
        </message>
        <message>
            <source>Blue</source>
            <translation>Blau</translation>
        </message>
        <message>
            <source>Teal</source>
            <translation>Petrol</translation>
        </message>
        <message>
            <source>Green</source>
            <translation>Grün</translation>
        </message>
        <message>
            <source>Amber</source>
            <translation>Bernstein</translation>
        </message>
        <message>
            <source>Red</source>
            <translation>Rot</translation>
        </message>
        <message>
            <source>Violet</source>
            <translation>Violett</translation>
        </message>
        <message>
            <source>Frame</source>
            <translation>Rahmen</translation>
        </message>
        <message>
            <source>Its layers move together and can be trained, frozen or computed together.</source>
            <translation>Seine Schichten bewegen sich gemeinsam und lassen sich gemeinsam trainieren, einfrieren oder berechnen.</translation>
        </message>
        <message>
            <source>Title of the frame</source>
            <translation>Titel des Rahmens</translation>
        </message>
        <message>
            <source>Recompute activations</source>
            <translation>Aktivierungen neu berechnen</translation>
        </message>
        <message>
            <source>Title</source>
            <translation>Titel</translation>
        </message>
        <message>
            <source>Colour</source>
            <translation>Farbe</translation>
        </message>
        <message>
            <source>Computed again on the way back instead of kept: less memory, a longer step, the same results.</source>
            <translation>Auf dem Rückweg neu berechnet statt aufbewahrt: weniger Speicher, ein längerer Schritt, dieselben Ergebnisse.</translation>
        </message>
        <message>
            <source>This frame</source>
            <translation>Dieser Rahmen</translation>
        </message>
        <message>
            <source>Rename frame</source>
            <translation>Rahmen umbenennen</translation>
        </message>
        <message>
            <source>Keep activations</source>
            <translation>Aktivierungen aufbewahren</translation>
        </message>
        <message>
            <source>Colour frame</source>
            <translation>Rahmen färben</translation>
        </message>
        <message>
            <source>Layers</source>
            <translation>Schichten</translation>
        </message>
        <message>
            <source>Parameters</source>
            <translation>Parameter</translation>
        </message>
        <message>
            <source>Work per sample</source>
            <translation>Aufwand je Beispiel</translation>
        </message>
    </context>
    <context>
        <name>Problem</name>
        <message>
            <source>The run was written in version %1 of the format; this Netwright reads versions up to %2.</source>
            <translation>Der Lauf wurde in Version %1 des Formats geschrieben; dieses Netwright liest Versionen bis %2.</translation>
        </message>
        <message>
            <source>%1 names no processor level and limits nothing.</source>
            <translation>%1 nennt keine Prozessorstufe und beschränkt nichts.</translation>
        </message>
        <message>
            <source>%1 limits nothing: this processor has %2.</source>
            <translation>%1 beschränkt nichts: Dieser Prozessor hat %2.</translation>
        </message>
        <message>
            <source>Lower the learning rate, clip the gradient, or check the data for missing values. The last good checkpoint, after step %1, is %2.</source>
            <translation>Senken Sie die Lernrate, begrenzen Sie den Gradienten, oder prüfen Sie die Daten auf fehlende Werte. Der letzte gute Zwischenstand, nach Schritt %1, ist %2.</translation>
        </message>
        <message>
            <source>The kernel of %1, spread by its dilation to %2, is larger than the sequence of %3 that reaches this %4, even with its padding.</source>
            <translation>Der Kernel von %1, durch seine Dilatation auf %2 gespreizt, ist auch mit seinem Padding länger als die Folge von %3, die %4 erreicht.</translation>
        </message>
        <message>
            <source>The kernel of %1, spread by its dilation to %2, is larger than the image of %3 that reaches this %4, even with its padding.</source>
            <translation>Der Kernel von %1, durch seine Dilatation auf %2 gespreizt, ist auch mit seinem Padding größer als das Bild von %3, das %4 erreicht.</translation>
        </message>
        <message>
            <source>The loss is no longer a finite number at step %1 (epoch %2): the output of “%3” is the first that is not.</source>
            <translation>Der Verlust ist bei Schritt %1 (Epoche %2) keine endliche Zahl mehr: Die Ausgabe von „%3“ ist die erste, die es nicht ist.</translation>
        </message>
        <message>
            <source>A weight is no longer a finite number at step %1 (epoch %2): the output of “%3” is the first that is not.</source>
            <translation>Ein Gewicht ist bei Schritt %1 (Epoche %2) keine endliche Zahl mehr: „%3“ ist die erste Schicht, in der das so ist.</translation>
        </message>
        <message>
            <source>Multiply needs inputs of the same shape, or an image and one number per channel, but gets %1 and %2.</source>
            <translation>Multiply braucht Eingänge derselben Form oder ein Bild und eine Zahl je Kanal, bekommt aber %1 und %2.</translation>
        </message>
        <message>
            <source>The kernel of %1, spread by its dilation to %2, is larger than the sequence of %3 that reaches this %4.</source>
            <translation>Der Kernel von %1, durch seine Dilatation auf %2 gespreizt, ist länger als die Folge von %3, die %4 erreicht.</translation>
        </message>
        <message>
            <source>The outputs of the objective %1 do not depend on anything that it trains, so it will not learn.</source>
            <translation>Die Ausgaben des Ziels %1 hängen von nichts ab, was es trainiert; es wird also nicht lernen.</translation>
        </message>
        <message>
            <source>The kernel of %1, spread by its dilation to %2, is larger than the image of %3 that reaches this %4.</source>
            <translation>Der Kernel von %1, durch seine Dilatation auf %2 gespreizt, ist größer als das Bild von %3, das %4 erreicht.</translation>
        </message>
        <message>
            <source>Choose a kernel of at most %1, padding “same”, or remove a pooling or stride in front of it.</source>
            <translation>Wählen Sie einen Kernel von höchstens %1, das Padding „Gleich“, oder entfernen Sie ein Pooling oder eine Schrittweite davor.</translation>
        </message>
        <message>
            <source>The kernel of %1 is larger than the sequence of %2 that reaches this %3, even with its padding.</source>
            <translation>Der Kernel von %1 ist auch mit seinem Padding länger als die Folge von %2, die %3 erreicht.</translation>
        </message>
        <message>
            <source>%1 compares one prediction per sample with the target, but %2 views of each sample arrive.</source>
            <translation>%1 vergleicht eine Vorhersage je Beispiel mit dem Ziel, aber %2 Ansichten jedes Beispiels kommen an.</translation>
        </message>
        <message>
            <source>The kernel of %1 is larger than the image of %2 that reaches this %3, even with its padding.</source>
            <translation>Der Kernel von %1 ist auch mit seinem Padding größer als das Bild von %2, das %3 erreicht.</translation>
        </message>
        <message>
            <source>Stopped early: no better validation %1 for %2. The weights are those of epoch %3, the best.</source>
            <translation>Früh gestoppt: seit %2 in der Validierung nicht besser (%1). Die Gewichte sind die von Epoche %3, der besten.</translation>
        </message>
        <message>
            <source>The file announces a header of %1 bytes, more than it holds or than a header may have.</source>
            <translation>Die Datei kündigt einen Kopf von %1 Bytes an, mehr, als sie enthält oder ein Kopf haben darf.</translation>
        </message>
        <message>
            <source>Training this network in batches of %1 takes about %2 of memory; the machine has %3.</source>
            <translation>Dieses Netz in Batches von %1 zu trainieren braucht etwa %2 Speicher; der Rechner hat %3.</translation>
        </message>
        <message>
            <source>The array has the shape %1; from 1 to 5 axes, none of them empty, are accepted.</source>
            <translation>Das Array hat die Form %1; möglich sind 1 bis 5 Achsen, keine davon leer.</translation>
        </message>
        <message>
            <source>Concat joins along %1 and needs all other sizes to be equal, but gets %2 and %3.</source>
            <translation>Concat verbindet entlang %1 und braucht sonst gleiche Größen, bekommt aber %2 und %3.</translation>
        </message>
        <message>
            <source>The objective %1 trains %2, which is no layer, group or frame of this network.</source>
            <translation>Das Ziel %1 trainiert %2, das weder Schicht noch Gruppe noch Rahmen dieses Netzes ist.</translation>
        </message>
        <message>
            <source>The series has %1 points in time, but a window with what follows it takes %2.</source>
            <translation>Die Reihe hat %1 Zeitpunkte, aber ein Fenster samt dem, was folgt, braucht %2.</translation>
        </message>
        <message>
            <source>%1 groups do not divide the %2 channels that arrive and the %3 filters evenly.</source>
            <translation>%1 Gruppen teilen die %2 ankommenden Kanäle und die %3 Filter nicht glatt.</translation>
        </message>
        <message>
            <source>%1 is applied twice: here, and again inside %2, which expects plain scores.</source>
            <translation>%1 wird zweimal angewandt: hier und noch einmal in %2, das rohe Werte erwartet.</translation>
        </message>
        <message>
            <source>The objective %1 counts the loss of %2, which is no output of this network.</source>
            <translation>Das Ziel %1 zählt den Verlust von %2, das keine Ausgabe dieses Netzes ist.</translation>
        </message>
        <message>
            <source>The field “%1” is of the kind %2, but a field of the kind %3 is needed here.</source>
            <translation>Das Feld „%1“ ist von der Art %2, aber hier wird eines der Art %3 gebraucht.</translation>
        </message>
        <message>
            <source>“%1” must be true or false, a number, a text or a list of numbers, not %2.</source>
            <translation>„%1“ muss wahr oder falsch, eine Zahl, ein Text oder eine Liste von Zahlen sein, nicht %2.</translation>
        </message>
        <message>
            <source>The checkpoint stands at sample %1 of the training part, which now has %2.</source>
            <translation>Der Zwischenstand steht bei Beispiel %1 des Trainingsteils, der jetzt %2 hat.</translation>
        </message>
        <message>
            <source>The result would be %1 numbers per sample, more than any machine holds.</source>
            <translation>Das Ergebnis wären %1 Zahlen je Beispiel, mehr, als ein Rechner fasst.</translation>
        </message>
        <message>
            <source>%1 is muted and has no input to pass on, so what follows gets nothing.</source>
            <translation>%1 ist stummgeschaltet und hat keinen Eingang zum Weiterreichen; was folgt, bekommt nichts.</translation>
        </message>
        <message>
            <source>The mask needs one number per step that is attended to, %1, but gets %2.</source>
            <translation>Die Maske braucht eine Zahl je Schritt, auf den geachtet wird, %1, bekommt aber %2.</translation>
        </message>
        <message>
            <source>The tensor “%1” of shape %2 has %3 bytes in the file, which does not fit.</source>
            <translation>Der Tensor „%1“ der Form %2 hat in der Datei %3 Bytes; das passt nicht.</translation>
        </message>
        <message>
            <source>%1 joins wires with different numbers of views of each sample: %2 and %3.</source>
            <translation>%1 führt Verbindungen mit verschieden vielen Ansichten jedes Beispiels zusammen: %2 und %3.</translation>
        </message>
        <message>
            <source>The file has format version %1; this Netwright reads versions up to %2.</source>
            <translation>Die Datei hat die Formatversion %1; dieses Netwright liest Versionen bis %2.</translation>
        </message>
        <message>
            <source>The validation loss is no longer a finite number at step %1 (epoch %2).</source>
            <translation>Der Verlust der Validierung ist bei Schritt %1 (Epoche %2) keine endliche Zahl mehr.</translation>
        </message>
        <message>
            <source>%1 needs a mean and a log variance of the same shape but gets %2 and %3.</source>
            <translation>%1 braucht einen Mittelwert und eine Logarithmusvarianz derselben Form, bekommt aber %2 und %3.</translation>
        </message>
        <message>
            <source>The kernel of %1 is larger than the sequence of %2 that reaches this %3.</source>
            <translation>Der Kernel von %1 ist länger als die Folge von %2, die %3 erreicht.</translation>
        </message>
        <message>
            <source>The tensor “%1” lacks its type, its shape or its place in the file.</source>
            <translation>Dem Tensor „%1“ fehlt seine Art, seine Form oder sein Platz in der Datei.</translation>
        </message>
        <message>
            <source>The tensor “%1” does not lie within the %2 bytes of data in the file.</source>
            <translation>Der Tensor „%1“ liegt nicht innerhalb der %2 Bytes Daten der Datei.</translation>
        </message>
        <message>
            <source>The network was trained with a column that this table lacks: “%1”.</source>
            <translation>Das Netz wurde mit einer Spalte trainiert, die dieser Tabelle fehlt: „%1“.</translation>
        </message>
        <message>
            <source>The data has %1 different tokens, but there are vectors for only %2.</source>
            <translation>Die Daten haben %1 verschiedene Token, aber es gibt nur Vektoren für %2.</translation>
        </message>
        <message>
            <source>Choose an axis from 0 to %1, or from −%2 to −1 counted from the end.</source>
            <translation>Wählen Sie eine Achse von 0 bis %1 oder, vom Ende gezählt, von −%2 bis −1.</translation>
        </message>
        <message>
            <source>“%1” has %2 yes or no answers per sample, but %3 reaches this output.</source>
            <translation>„%1“ hat %2 Ja-nein-Angaben je Beispiel, aber %3 erreichen diesen Ausgang.</translation>
        </message>
        <message>
            <source>CosineSimilarity compares lists of equal length but gets %1 and %2.</source>
            <translation>CosineSimilarity vergleicht gleich lange Listen, bekommt aber %1 und %2.</translation>
        </message>
        <message>
            <source>Set the vocabulary to %1, or to 0 for the size that the data has.</source>
            <translation>Setzen Sie das Vokabular auf %1, oder auf 0 für die Größe der Daten.</translation>
        </message>
        <message>
            <source>The kernel of %1 is larger than the image of %2 that reaches this %3.</source>
            <translation>Der Kernel von %1 ist größer als das Bild von %2, das %3 erreicht.</translation>
        </message>
        <message>
            <source>The objective %1 trains nothing: what it names has no parameters.</source>
            <translation>Das Ziel %1 trainiert nichts: Was es nennt, hat keine Parameter.</translation>
        </message>
        <message>
            <source>All epochs are done. The weights are those of epoch %1, the best.</source>
            <translation>Alle Epochen sind durchlaufen. Die Gewichte sind die von Epoche %1, der besten.</translation>
        </message>
        <message>
            <source>The network takes images with %1 channels; pictures have 1 or 3.</source>
            <translation>Das Netz nimmt Bilder mit %1 Kanälen; Bilddateien haben 1 oder 3.</translation>
        </message>
        <message>
            <source>Opened up, the groups of this network hold more than %1 layers.</source>
            <translation>Geöffnet halten die Gruppen dieses Netzes mehr als %1 Schichten.</translation>
        </message>
        <message>
            <source>“%1” has %2 classes, but BinaryCrossEntropy decides between two.</source>
            <translation>„%1“ hat %2 Klassen, aber BinaryCrossEntropy entscheidet zwischen zweien.</translation>
        </message>
        <message>
            <source>The header announces %1 bytes of numbers, but the file holds %2.</source>
            <translation>Der Kopf kündigt %1 Bytes Zahlen an, aber die Datei enthält %2.</translation>
        </message>
        <message>
            <source>The header announces %1, which is %2 bytes, but the file holds %3.</source>
            <translation>Der Kopf kündigt %1 an, das sind %2 Bytes, aber die Datei enthält %3.</translation>
        </message>
        <message>
            <source>The IDX file holds numbers of type %1, not unsigned bytes (8).</source>
            <translation>Die IDX-Datei enthält Zahlen der Art %1, keine vorzeichenlosen Bytes (8).</translation>
        </message>
        <message>
            <source>The metric “%1” is to be watched, but this network does not have it.</source>
            <translation>Die Metrik „%1“ soll beobachtet werden, aber dieses Netz hat sie nicht.</translation>
        </message>
        <message>
            <source>%1 samples of %2 numbers would take more than %3 bytes of memory.</source>
            <translation>%1 Beispiele zu je %2 Zahlen bräuchten mehr als %3 Bytes Speicher.</translation>
        </message>
        <message>
            <source>The tensor “%1” has the element type %2, which cannot be read.</source>
            <translation>Der Tensor „%1“ hat den Elementtyp %2, der nicht gelesen werden kann.</translation>
        </message>
        <message>
            <source>The field “%1” holds classes or tokens, which have no size.</source>
            <translation>Das Feld „%1“ enthält Klassen oder Token, die keine Größe haben.</translation>
        </message>
        <message>
            <source>The column “%1” holds “%2”, which the network has never seen.</source>
            <translation>Die Spalte „%1“ enthält „%2“; das hat das Netz nie gesehen.</translation>
        </message>
        <message>
            <source>The test images have %1 × %2 pixels, the training images %3 × %4.</source>
            <translation>Die Testbilder haben %1 × %2 Bildpunkte, die Trainingsbilder %3 × %4.</translation>
        </message>
        <message>
            <source>There is no layer “%1” here whose weights could be shared.</source>
            <translation>Hier gibt es keine Schicht „%1“, deren Gewichte geteilt werden könnten.</translation>
        </message>
        <message>
            <source>“%1” has 1 yes or no per sample, but %2 reaches this output.</source>
            <translation>„%1“ hat eine Ja-nein-Angabe je Beispiel, aber %2 erreichen diesen Ausgang.</translation>
        </message>
        <message>
            <source>The checkpoint has format version %1; this program knows %2.</source>
            <translation>Der Zwischenstand hat die Formatversion %1; dieses Programm kennt %2.</translation>
        </message>
        <message>
            <source>The loss is no longer a finite number at step %1 (epoch %2).</source>
            <translation>Der Verlust ist bei Schritt %1 (Epoche %2) keine endliche Zahl mehr.</translation>
        </message>
        <message>
            <source>Subtract needs inputs of the same shape but gets %1 and %2.</source>
            <translation>Subtract braucht Eingänge derselben Form, bekommt aber %1 und %2.</translation>
        </message>
        <message>
            <source>The test labels go up to %1, but there are only %2 classes.</source>
            <translation>Die Testlabels gehen bis %1, aber es gibt nur %2 Klassen.</translation>
        </message>
        <message>
            <source>The file holds %1 bytes of data, but its tensors end at %2.</source>
            <translation>Die Datei enthält %1 Bytes Daten, aber ihre Tensoren enden bei %2.</translation>
        </message>
        <message>
            <source>The checkpoint has “%1”, which the network does not have.</source>
            <translation>Der Zwischenstand hat „%1“, das das Netz nicht hat.</translation>
        </message>
        <message>
            <source>Choose sizes whose product is %1, or −1 for one of them.</source>
            <translation>Wählen Sie Größen mit dem Produkt %1, oder −1 für eine davon.</translation>
        </message>
        <message>
            <source>The series has %1 points in time; the network looks at %2.</source>
            <translation>Die Reihe hat %1 Zeitpunkte; das Netz betrachtet %2.</translation>
        </message>
        <message>
            <source>The tensor “%1” has an extent that is not a usable size.</source>
            <translation>Der Tensor „%1“ hat eine Ausdehnung, die keine brauchbare Größe ist.</translation>
        </message>
        <message>
            <source>A wire uses the output port “%1”, which does not exist.</source>
            <translation>Eine Verbindung benutzt den Ausgang „%1“, den es nicht gibt.</translation>
        </message>
        <message>
            <source>%1 missing values were filled in along a straight line.</source>
            <translation>%1 fehlende Werte wurden entlang einer Geraden ergänzt.</translation>
        </message>
        <message>
            <source>The weights hold “%1”, which the network does not have.</source>
            <translation>Die Gewichte enthalten „%1“, das das Netz nicht hat.</translation>
        </message>
        <message>
            <source>The frame “%1” holds the node “%2”, which does not exist.</source>
            <translation>Der Rahmen „%1“ enthält den Knoten „%2“, den es nicht gibt.</translation>
        </message>
        <message>
            <source>A wire uses the input port “%1”, which does not exist.</source>
            <translation>Eine Verbindung benutzt den Eingang „%1“, den es nicht gibt.</translation>
        </message>
        <message>
            <source>The %1 features cannot be split evenly between %2 heads.</source>
            <translation>Die %1 Merkmale lassen sich nicht glatt auf %2 Köpfe verteilen.</translation>
        </message>
        <message>
            <source>“%1” must be a list of two numbers of a sensible size.</source>
            <translation>„%1“ muss eine Liste von zwei Zahlen vernünftiger Größe sein.</translation>
        </message>
        <message>
            <source>%1 of %2 pictures cannot be read.</source>
            <translation>%1 von %2 Bildern sind nicht lesbar.</translation>
        </message>
        <message>
            <source>%1 of %2 pictures cannot be read and were left out.</source>
            <translation>%1 von %2 Bildern sind nicht lesbar und wurden weggelassen.</translation>
        </message>
        <message>
            <source>The batch size is %1 instead of %2, as the training part has no more samples.</source>
            <translation>Die Batchgröße ist %1 statt %2, denn mehr Beispiele hat der Trainingsteil nicht.</translation>
        </message>
        <message>
            <source>The batch size is %1, but the training part has only %2.</source>
            <translation>Die Batchgröße ist %1, aber der Trainingsteil hat nur %2.</translation>
        </message>
        <message>
            <source>The header announces images with a side of %1 pixels.</source>
            <translation>Der Kopf kündigt Bilder mit einer Seite von %1 Bildpunkten an.</translation>
        </message>
        <message>
            <source>The number at position %1 of the array is not finite.</source>
            <translation>Die Zahl an Stelle %1 des Arrays ist nicht endlich.</translation>
        </message>
        <message>
            <source>%1 missing value was filled in along a straight line.</source>
            <translation>%1 fehlender Wert wurde entlang einer Geraden ergänzt.</translation>
        </message>
        <message>
            <source>Add needs inputs of the same shape but gets %1 and %2.</source>
            <translation>Add braucht Eingänge derselben Form, bekommt aber %1 und %2.</translation>
        </message>
        <message>
            <source>The %1 channels cannot be split evenly into %2 groups.</source>
            <translation>Die %1 Kanäle lassen sich nicht glatt in %2 Gruppen teilen.</translation>
        </message>
        <message>
            <source>Choose a number that divides both, such as %1 or 1.</source>
            <translation>Wählen Sie eine Zahl, die beide teilt, etwa %1 oder 1.</translation>
        </message>
        <message>
            <source>The array is %1; the network takes N × %2, N samples.</source>
            <translation>Das Array ist %1; das Netz nimmt N × %2, N Beispiele.</translation>
        </message>
        <message>
            <source>There are %1 class names, but the labels go up to %2.</source>
            <translation>Es gibt %1 Klassennamen, aber die Labels gehen bis %2.</translation>
        </message>
        <message>
            <source>The file has %1 bytes; at most %2 are accepted here.</source>
            <translation>Die Datei hat %1 Bytes; hier sind höchstens %2 möglich.</translation>
        </message>
        <message>
            <source>The mask needs one number per step, %1, but gets %2.</source>
            <translation>Die Maske braucht eine Zahl je Schritt, %1, bekommt aber %2.</translation>
        </message>
        <message>
            <source>%1 wires end at the port “%2” of %3, which takes one.</source>
            <translation>%1 Verbindungen enden am Anschluss „%2“ von %3, der nur eine nimmt.</translation>
        </message>
        <message>
            <source>The order must name each of the %1 axes of %2 once.</source>
            <translation>Die Reihenfolge muss jede der %1 Achsen von %2 einmal nennen.</translation>
        </message>
        <message>
            <source>None of the parameters in “%1” fits this network.</source>
            <translation>Keiner der Parameter in „%1“ passt zu diesem Netz.</translation>
        </message>
        <message>
            <source>The table has %1 columns; at most %2 are accepted.</source>
            <translation>Die Tabelle hat %1 Spalten; höchstens %2 sind möglich.</translation>
        </message>
        <message>
            <source>The tensor “%1” has %2 axes; at most %3 can be read.</source>
            <translation>Der Tensor „%1“ hat %2 Achsen; höchstens %3 können gelesen werden.</translation>
        </message>
        <message>
            <source>“%1” is %2 in the checkpoint, but %3 in the network.</source>
            <translation>„%1“ ist %2 im Zwischenstand, aber %3 im Netz.</translation>
        </message>
        <message>
            <source>Choose a file named %1 from a folder under runs.</source>
            <translation>Wählen Sie eine Datei namens %1 aus einem Ordner unter runs.</translation>
        </message>
        <message>
            <source>Choose a begin below the end, both from 0 to %1.</source>
            <translation>Wählen Sie einen Anfang unter dem Ende, beide von 0 bis %1.</translation>
        </message>
        <message>
            <source>“%1” has %2 tokens per sample, but %3 steps arrive.</source>
            <translation>„%1“ hat %2 Token je Beispiel, aber %3 Schritte kommen an.</translation>
        </message>
        <message>
            <source>The file holds %1 bytes; at most %2 are accepted.</source>
            <translation>Die Datei enthält %1 Bytes; höchstens %2 sind möglich.</translation>
        </message>
        <message>
            <source>The key “%1” is there twice in the same object.</source>
            <translation>Der Schlüssel „%1“ steht zweimal im selben Objekt.</translation>
        </message>
        <message>
            <source>The column “%1” has more than %2 different texts.</source>
            <translation>Die Spalte „%1“ hat mehr als %2 verschiedene Texte.</translation>
        </message>
        <message>
            <source>The weights lack “%1”, which the network needs.</source>
            <translation>Den Gewichten fehlt „%1“, das das Netz braucht.</translation>
        </message>
        <message>
            <source>Insert Reshape in front, for example to 1 × %1.</source>
            <translation>Setzen Sie Reshape davor, zum Beispiel auf 1 × %1.</translation>
        </message>
        <message>
            <source>The text has %1 tokens, but one sample takes %2.</source>
            <translation>Der Text hat %1 Token, aber ein Beispiel braucht %2.</translation>
        </message>
        <message>
            <source>The wire %1 ends at “%2”, which does not exist.</source>
            <translation>Die Verbindung %1 endet bei „%2“, das es nicht gibt.</translation>
        </message>
        <message>
            <source>%1 values (%2) cannot be divided into rows of %3.</source>
            <translation>%1 Werte (%2) lassen sich nicht in Zeilen von %3 teilen.</translation>
        </message>
        <message>
            <source>“%1” is %2 in the weights, but %3 in the network.</source>
            <translation>„%1“ ist %2 in den Gewichten, aber %3 im Netz.</translation>
        </message>
        <message>
            <source>The column “%1” holds numbers, but here is %2.</source>
            <translation>Die Spalte „%1“ enthält Zahlen, aber hier steht %2.</translation>
        </message>
        <message>
            <source>The array announces an axis of more than %1.</source>
            <translation>Das Array kündigt eine Achse von mehr als %1 an.</translation>
        </message>
        <message>
            <source>The folder of the run could not be made: %1.</source>
            <translation>Der Ordner des Laufs konnte nicht angelegt werden: %1.</translation>
        </message>
        <message>
            <source>The tensor “%1” starts at byte %2 instead of %3.</source>
            <translation>Der Tensor „%1“ beginnt bei Byte %2 statt %3.</translation>
        </message>
        <message>
            <source>“%1” is %2 in the weights and %3 in the network.</source>
            <translation>„%1“ ist %2 in den Gewichten und %3 im Netz.</translation>
        </message>
        <message>
            <source>Stopped early: no better validation %1 for %2.</source>
            <translation>Früh gestoppt: seit %2 in der Validierung nicht besser (%1).</translation>
        </message>
        <message>
            <source>Insert Reshape in front, for example to %1.</source>
            <translation>Setzen Sie Reshape davor, zum Beispiel auf %1.</translation>
        </message>
        <message>
            <source>The shape %1 holds %2 values, but %3 arrive (%4).</source>
            <translation>Die Form %1 fasst %2 Werte, aber %3 kommen an (%4).</translation>
        </message>
        <message>
            <source>The text has %1 tokens; the network reads %2.</source>
            <translation>Der Text hat %1 Token; das Netz liest %2.</translation>
        </message>
        <message>
            <source>%1 files are no pictures and were left out.</source>
            <translation>%1 Dateien sind keine Bilder und wurden weggelassen.</translation>
        </message>
        <message>
            <source>Samples of the shape %1 have too many axes.</source>
            <translation>Beispiele der Form %1 haben zu viele Achsen.</translation>
        </message>
        <message>
            <source>Groups are nested more than %1 levels deep.</source>
            <translation>Gruppen sind mehr als %1 Ebenen tief verschachtelt.</translation>
        </message>
        <message>
            <source>%1 rows with missing values were left out.</source>
            <translation>%1 Zeilen mit fehlenden Werten wurden weggelassen.</translation>
        </message>
        <message>
            <source>The nodes “%1” and “%2” are both called “%3”.</source>
            <translation>Die Knoten „%1“ und „%2“ heißen beide „%3“.</translation>
        </message>
        <message>
            <source>“%1” has %2 different tokens, but %3 arrives.</source>
            <translation>„%1“ hat %2 verschiedene Token, aber %3 kommt an.</translation>
        </message>
        <message>
            <source>Choose a number of heads that divides %1.</source>
            <translation>Wählen Sie eine Zahl von Köpfen, die %1 teilt.</translation>
        </message>
        <message>
            <source>Here must be an object in braces, not %1.</source>
            <translation>Hier muss ein Objekt in geschweiften Klammern stehen, nicht %1.</translation>
        </message>
        <message>
            <source>“%1” has %2 entries; at most %3 are accepted.</source>
            <translation>„%1“ hat %2 Einträge; höchstens %3 sind möglich.</translation>
        </message>
        <message>
            <source>The header of the array is %1 bytes long.</source>
            <translation>Der Kopf des Arrays ist %1 Bytes lang.</translation>
        </message>
        <message>
            <source>Two ports of this group are called “%1”.</source>
            <translation>Zwei Anschlüsse dieser Gruppe heißen „%1“.</translation>
        </message>
        <message>
            <source>%1 computes with real numbers but gets %2.</source>
            <translation>%1 rechnet mit reellen Zahlen, bekommt aber %2.</translation>
        </message>
        <message>
            <source>“%1” has %2 per sample, but %3 arrives here.</source>
            <translation>„%1“ hat je Beispiel %2, aber hier kommt an: %3.</translation>
        </message>
        <message>
            <source>There are %1 class weights for %2 classes.</source>
            <translation>Es gibt %1 Klassengewichte für %2 Klassen.</translation>
        </message>
        <message>
            <source>Several fields of the data fit here: %1.</source>
            <translation>Mehrere Felder der Daten passen hier: %1.</translation>
        </message>
        <message>
            <source>The column “%1” holds no numbers at all.</source>
            <translation>Die Spalte „%1“ enthält gar keine Zahlen.</translation>
        </message>
        <message>
            <source>“%1” has %2 bytes; at most %3 are accepted.</source>
            <translation>„%1“ hat %2 Bytes; höchstens %3 sind möglich.</translation>
        </message>
        <message>
            <source>The data have no field “%1” to prepare.</source>
            <translation>Die Daten haben kein Feld „%1“, das aufzubereiten wäre.</translation>
        </message>
        <message>
            <source>%1 file is no picture and was left out.</source>
            <translation>%1 Datei ist kein Bild und wurde weggelassen.</translation>
        </message>
        <message>
            <source>Sides from 1 to %1 pixels are accepted.</source>
            <translation>Seiten von 1 bis %1 Bildpunkten sind möglich.</translation>
        </message>
        <message>
            <source>The %1 part of the data has no samples.</source>
            <translation>Der Teil „%1“ der Daten hat keine Beispiele.</translation>
        </message>
        <message>
            <source>%1 does not say whose weights it uses.</source>
            <translation>%1 sagt nicht, wessen Gewichte es verwendet.</translation>
        </message>
        <message>
            <source>Insert Dense with %1 outputs in front.</source>
            <translation>Setzen Sie Dense mit %1 Ausgängen davor.</translation>
        </message>
        <message>
            <source>Choose sizes whose product divides %1.</source>
            <translation>Wählen Sie Größen, deren Produkt %1 teilt.</translation>
        </message>
        <message>
            <source>More than %1 brackets are nested here.</source>
            <translation>Hier sind mehr als %1 Klammern ineinander verschachtelt.</translation>
        </message>
        <message>
            <source>This row has %1 cells, the first one %2.</source>
            <translation>Diese Zeile hat %1 Zellen, die erste %2.</translation>
        </message>
        <message>
            <source>The metadata entry “%1” is not a text.</source>
            <translation>Der Eintrag „%1“ der Metadaten ist kein Text.</translation>
        </message>
        <message>
            <source>From %1 to %2 is no part of an axis of %3.</source>
            <translation>Von %1 bis %2 ist kein Teil einer Achse von %3.</translation>
        </message>
        <message>
            <source>An axis of %1 cannot be split behind %2.</source>
            <translation>Eine Achse von %1 lässt sich nicht hinter %2 teilen.</translation>
        </message>
        <message>
            <source>The data has no field of the kind %1.</source>
            <translation>Die Daten haben kein Feld der Art %1.</translation>
        </message>
        <message>
            <source>The array holds numbers of type “%1”.</source>
            <translation>Das Array enthält Zahlen der Art „%1“.</translation>
        </message>
        <message>
            <source>The input “%1” of %2 is not connected.</source>
            <translation>Der Eingang „%1“ von %2 ist nicht verbunden.</translation>
        </message>
        <message>
            <source>The wires go round in a circle: %1.</source>
            <translation>Die Verbindungen laufen im Kreis: %1.</translation>
        </message>
        <message>
            <source>The picture announces %1 × %2 pixels.</source>
            <translation>Das Bild kündigt %1 × %2 Bildpunkte an.</translation>
        </message>
        <message>
            <source>The first picture has %1 × %2 pixels.</source>
            <translation>Das erste Bild hat %1 × %2 Bildpunkte.</translation>
        </message>
        <message>
            <source>The file could not be written: %1.</source>
            <translation>Die Datei konnte nicht geschrieben werden: %1.</translation>
        </message>
        <message>
            <source>Choose a whole number from %1 to %2.</source>
            <translation>Wählen Sie eine ganze Zahl von %1 bis %2.</translation>
        </message>
        <message>
            <source>There is no preparation step “%1”.</source>
            <translation>Es gibt keinen Aufbereitungsschritt „%1“.</translation>
        </message>
        <message>
            <source>Choose a batch size of at most %1.</source>
            <translation>Wählen Sie eine Batchgröße von höchstens %1.</translation>
        </message>
        <message>
            <source>The input of %1 is not connected.</source>
            <translation>Der Eingang von %1 ist nicht verbunden.</translation>
        </message>
        <message>
            <source>Bring the prediction to %1 steps.</source>
            <translation>Bringen Sie die Vorhersage auf %1 Schritte.</translation>
        </message>
        <message>
            <source>There are %1 inputs but %2 targets.</source>
            <translation>Es gibt %1 Eingaben, aber %2 Ziele.</translation>
        </message>
        <message>
            <source>The folder could not be read: %1.</source>
            <translation>Der Ordner konnte nicht gelesen werden: %1.</translation>
        </message>
        <message>
            <source>The folder could not be made: %1.</source>
            <translation>Der Ordner konnte nicht angelegt werden: %1.</translation>
        </message>
        <message>
            <source>“%1” is no name for an objective.</source>
            <translation>„%1“ taugt nicht als Name eines Ziels.</translation>
        </message>
        <message>
            <source>“%1” has %2 classes, but %3 arrives.</source>
            <translation>„%1“ hat %2 Klassen, aber %3 kommt an.</translation>
        </message>
        <message>
            <source>Choose a number that divides %1.</source>
            <translation>Wählen Sie eine Zahl, die %1 teilt.</translation>
        </message>
        <message>
            <source>There is no parameter “%1” here.</source>
            <translation>Hier gibt es keine Einstellung „%1“.</translation>
        </message>
        <message>
            <source>“%1” should be the id of a node.</source>
            <translation>„%1“ sollte die Kennung eines Knotens sein.</translation>
        </message>
        <message>
            <source>“%1” has more than 1000 entries.</source>
            <translation>„%1“ hat mehr als 1000 Einträge.</translation>
        </message>
        <message>
            <source>“%1” is %2, which is out of range.</source>
            <translation>„%1“ ist %2; das liegt außerhalb des Bereichs.</translation>
        </message>
        <message>
            <source>The field “%1” has no column “%2”.</source>
            <translation>Das Feld „%1“ hat keine Spalte „%2“.</translation>
        </message>
        <message>
            <source>The column “%1” has the role “%2”.</source>
            <translation>Die Spalte „%1“ hat die Rolle „%2“.</translation>
        </message>
        <message>
            <source>The column “%1” has the type “%2”.</source>
            <translation>Die Spalte „%1“ hat die Art „%2“.</translation>
        </message>
        <message>
            <source>There are %1 images but %2 labels.</source>
            <translation>Es gibt %1 Bilder, aber %2 Labels.</translation>
        </message>
        <message>
            <source>%1 stands outside of any group.</source>
            <translation>%1 steht außerhalb jeder Gruppe.</translation>
        </message>
        <message>
            <source>“%1” has %2 classes, but %3 arrive.</source>
            <translation>„%1“ hat %2 Klassen, aber %3 kommen an.</translation>
        </message>
        <message>
            <source>The file could not be read: %1.</source>
            <translation>Die Datei konnte nicht gelesen werden: %1.</translation>
        </message>
        <message>
            <source>%1 must be true or false, not %2.</source>
            <translation>%1 muss wahr oder falsch sein, nicht %2.</translation>
        </message>
        <message>
            <source>A shape has 1 to %1 axes, not %2.</source>
            <translation>Eine Form hat 1 bis %1 Achsen, nicht %2.</translation>
        </message>
        <message>
            <source>Two objectives are called “%1”.</source>
            <translation>Zwei Ziele heißen „%1“.</translation>
        </message>
        <message>
            <source>Nothing uses the result of %1.</source>
            <translation>Nichts verwendet das Ergebnis von %1.</translation>
        </message>
        <message>
            <source>%1 is %2, which is out of range.</source>
            <translation>%1 ist %2; das liegt außerhalb des Bereichs.</translation>
        </message>
        <message>
            <source>There is no augmentation “%1”.</source>
            <translation>Es gibt keine Augmentierung „%1“.</translation>
        </message>
        <message>
            <source>The column “%1” is a category.</source>
            <translation>Die Spalte „%1“ ist eine Kategorie.</translation>
        </message>
        <message>
            <source>The folder cannot be made: %1.</source>
            <translation>Der Ordner kann nicht angelegt werden: %1.</translation>
        </message>
        <message>
            <source>The checkpoint is damaged: %1.</source>
            <translation>Der Zwischenstand ist beschädigt: %1.</translation>
        </message>
        <message>
            <source>A node of type “%1” has no id.</source>
            <translation>Ein Knoten der Art „%1“ hat keine Kennung.</translation>
        </message>
        <message>
            <source>Choose a border of at most %1.</source>
            <translation>Wählen Sie einen Rand von höchstens %1.</translation>
        </message>
        <message>
            <source>The column “%1” lacks %2 values.</source>
            <translation>In der Spalte „%1“ fehlen %2 Werte.</translation>
        </message>
        <message>
            <source>The key “%1” is missing here.</source>
            <translation>Hier fehlt der Schlüssel „%1“.</translation>
        </message>
        <message>
            <source>The key “%1” is unknown here.</source>
            <translation>Der Schlüssel „%1“ ist hier unbekannt.</translation>
        </message>
        <message>
            <source>There is no data source “%1”.</source>
            <translation>Es gibt keine Datenquelle „%1“.</translation>
        </message>
        <message>
            <source>The table has no column “%1”.</source>
            <translation>Die Tabelle hat keine Spalte „%1“.</translation>
        </message>
        <message>
            <source>The tensor “%1” occurs twice.</source>
            <translation>Der Tensor „%1“ kommt zweimal vor.</translation>
        </message>
        <message>
            <source>The id “%1” contains a slash.</source>
            <translation>Die Kennung „%1“ enthält einen Schrägstrich.</translation>
        </message>
        <message>
            <source>The column “%1” lacks %2 value.</source>
            <translation>In der Spalte „%1“ fehlt %2 Wert.</translation>
        </message>
        <message>
            <source>There is no layer type “%1”.</source>
            <translation>Es gibt keine Schicht der Art „%1“.</translation>
        </message>
        <message>
            <source>Choose a number from %1 to %2.</source>
            <translation>Wählen Sie eine Zahl von %1 bis %2.</translation>
        </message>
        <message>
            <source>The wire %1 is there twice.</source>
            <translation>Die Verbindung %1 ist zweimal da.</translation>
        </message>
        <message>
            <source>Bring the prediction to %1.</source>
            <translation>Bringen Sie die Vorhersage auf %1.</translation>
        </message>
        <message>
            <source>The data has no field “%1”.</source>
            <translation>Die Daten haben kein Feld „%1“.</translation>
        </message>
        <message>
            <source>Choose a value from %1 to %2.</source>
            <translation>Wählen Sie einen Wert von %1 bis %2.</translation>
        </message>
        <message>
            <source>The file has only %1 bytes.</source>
            <translation>Die Datei hat nur %1 Bytes.</translation>
        </message>
        <message>
            <source>There is no optimizer “%1”.</source>
            <translation>Es gibt keinen Optimierer „%1“.</translation>
        </message>
        <message>
            <source>The field “%1” is no image.</source>
            <translation>Das Feld „%1“ ist kein Bild.</translation>
        </message>
        <message>
            <source>Choose “%1” or another one.</source>
            <translation>Wählen Sie „%1“ oder etwas anderes.</translation>
        </message>
        <message>
            <source>Nothing is chosen for “%1”.</source>
            <translation>Für „%1“ ist nichts gewählt.</translation>
        </message>
        <message>
            <source>The checkpoint has no “%1”.</source>
            <translation>Der Zwischenstand hat kein „%1“.</translation>
        </message>
        <message>
            <source>Two nodes have the id “%1”.</source>
            <translation>Zwei Knoten haben die Kennung „%1“.</translation>
        </message>
        <message>
            <source>Choose a size from 1 to %1.</source>
            <translation>Wählen Sie eine Größe von 1 bis %1.</translation>
        </message>
        <message>
            <source>Set the outputs of %1 to %2.</source>
            <translation>Setzen Sie die Ausgänge von %1 auf %2.</translation>
        </message>
        <message>
            <source>“%1” cannot be %2 like this.</source>
            <translation>„%1“ kann nicht so %2 sein.</translation>
        </message>
        <message>
            <source>There is no schedule “%1”.</source>
            <translation>Es gibt keinen Lernratenplan „%1“.</translation>
        </message>
        <message>
            <source>The id “%1” contains “#”.</source>
            <translation>Die Kennung „%1“ enthält „#“.</translation>
        </message>
        <message>
            <source>There is no axis %1 in %2.</source>
            <translation>%2: Eine Achse %1 gibt es nicht.</translation>
        </message>
        <message>
            <source>The key “%1” is missing.</source>
            <translation>Der Schlüssel „%1“ fehlt.</translation>
        </message>
        <message>
            <source>%1 needs %2 numbers, not %3.</source>
            <translation>%1 braucht %2 Zahlen, nicht %3.</translation>
        </message>
        <message>
            <source>The output would be %1.</source>
            <translation>Die Ausgabe wäre %1.</translation>
        </message>
        <message>
            <source>The weights lack “%1”.</source>
            <translation>Den Gewichten fehlt „%1“.</translation>
        </message>
        <message>
            <source>%1 needs %2 but gets %3.</source>
            <translation>%1 braucht %2, bekommt aber %3.</translation>
        </message>
        <message>
            <source>“%1” must be %2, not %3.</source>
            <translation>„%1“ muss %2 sein, nicht %3.</translation>
        </message>
        <message>
            <source>Did you mean “%1”?</source>
            <translation>Meinten Sie „%1“?</translation>
        </message>
        <message>
            <source>Choose one of: %1.</source>
            <translation>Wählen Sie eines von: %1.</translation>
        </message>
        <message>
            <source>%1 must be %2, not %3.</source>
            <translation>%1 muss %2 sein, nicht %3.</translation>
        </message>
        <message>
            <source>Choose at most %1.</source>
            <translation>Wählen Sie höchstens %1.</translation>
        </message>
        <message>
            <source>Add &quot;version&quot;: %1.</source>
            <translation>Ergänzen Sie &quot;version&quot;: %1.</translation>
        </message>
        <message>
            <source>%1 cannot be “%2”.</source>
            <translation>%1 kann nicht „%2“ sein.</translation>
        </message>
        <message>
            <source>For example %1.</source>
            <translation>Zum Beispiel %1.</translation>
        </message>
        <message>
            <source>Choose “%1”.</source>
            <translation>Wählen Sie „%1“.</translation>
        </message>
        <message>
            <source>Remove %1.</source>
            <translation>Entfernen Sie %1.</translation>
        </message>
        <message>
            <source>“%1” is larger than what is left of the file</source>
            <translation>„%1“ ist größer als der Rest der Datei</translation>
        </message>
        <message>
            <source>stopped early, weights of epoch %1 restored</source>
            <translation>früh gestoppt, Gewichte der Epoche %1 wiederhergestellt</translation>
        </message>
        <message>
            <source>%1 of %2 parameters start from %3; fresh: %4</source>
            <translation>%1 von %2 Parametern gehen von %3 aus; frisch: %4</translation>
        </message>
        <message>
            <source>%1 cannot be written for PyTorch: %2</source>
            <translation>%1 lässt sich nicht für PyTorch schreiben: %2</translation>
        </message>
        <message>
            <source>%1 of %2 parameters start from %3</source>
            <translation>%1 von %2 Parametern gehen von %3 aus</translation>
        </message>
        <message>
            <source>weights of epoch %1 restored</source>
            <translation>Gewichte der Epoche %1 wiederhergestellt</translation>
        </message>
        <message>
            <source>%1 cannot be written as C: %2</source>
            <translation>%1 lässt sich nicht als C schreiben: %2</translation>
        </message>
        <message>
            <source>%1 images of %2 × %3 pixels</source>
            <translation>%1 Bilder von %2 × %3 Bildpunkten</translation>
        </message>
        <message>
            <source>learning rate %1 → %2</source>
            <translation>Lernrate %1 → %2</translation>
        </message>
        <message>
            <source>In repetition %1: %2</source>
            <translation>In Wiederholung %1: %2</translation>
        </message>
        <message>
            <source>a sequence of %1</source>
            <translation>eine Folge von %1</translation>
        </message>
        <message>
            <source>Inside, at %1: %2</source>
            <translation>Im Innern, bei %1: %2</translation>
        </message>
        <message>
            <source>an image of %1</source>
            <translation>ein Bild von %1</translation>
        </message>
        <message>
            <source>a tensor of %1</source>
            <translation>ein Tensor von %1</translation>
        </message>
        <message>
            <source>tokens of %1</source>
            <translation>Token der Form %1</translation>
        </message>
        <message>
            <source>%1 yes or no</source>
            <translation>%1 Ja-nein-Angabe</translation>
        </message>
        <message>
            <source>%1 numbers</source>
            <translation>%1 Zahlen</translation>
        </message>
        <message>
            <source>%1 samples</source>
            <translation>%1 Beispiele</translation>
        </message>
        <message>
            <source>%1 tokens</source>
            <translation>%1 Token</translation>
        </message>
        <message>
            <source>%1 epochs</source>
            <translation>%1 Epochen</translation>
        </message>
        <message>
            <source>%1 labels</source>
            <translation>%1 Labels</translation>
        </message>
        <message>
            <source>%1 steps</source>
            <translation>%1 Schritte</translation>
        </message>
        <message>
            <source>%1 step</source>
            <translation>%1 Schritt</translation>
        </message>
        <message>
            <source>Choose %1.</source>
            <translation>Wählen Sie %1.</translation>
        </message>
        <message>
            <source>The output “%1” of %2 is a result of the network, but cannot be computed.</source>
            <translation>Die Ausgabe „%1“ von %2 ist ein Ergebnis des Netzes, kann aber nicht berechnet werden.</translation>
        </message>
        <message>
            <source>The output “%1” of %2 is marked as a result, but does not exist.</source>
            <translation>Die Ausgabe „%1“ von %2 ist als Ergebnis markiert, existiert aber nicht.</translation>
        </message>
        <message>
            <source>The text is not UTF-8 but was read as %1.</source>
            <translation>Der Text ist nicht UTF-8, sondern wurde als %1 gelesen.</translation>
        </message>
        <message>
            <source>Bytes that are not UTF-8 and were read as Windows-1252: %1.</source>
            <translation>Bytes, die nicht UTF-8 sind und als Windows-1252 gelesen wurden: %1.</translation>
        </message>
        <message>
            <source>NUL characters that were left out: %1.</source>
            <translation>Ausgelassene NUL-Zeichen: %1.</translation>
        </message>
        <message>
            <source>Rows above the table that were left out: %1.</source>
            <translation>Ausgelassene Zeilen über der Tabelle: %1.</translation>
        </message>
        <message>
            <source>Rows that hold the names of the columns, which were joined: %1.</source>
            <translation>Zeilen mit den Namen der Spalten, die verbunden wurden: %1.</translation>
        </message>
        <message>
            <source>Rows with too many or too few cells that were left out: %1, in lines %2.</source>
            <translation>Ausgelassene Zeilen mit zu vielen oder zu wenigen Zellen: %1, in Zeile %2.</translation>
        </message>
        <message>
            <source>Rows whose cells or quotation marks were out of order and were read as they make sense: %1, in lines %2.</source>
            <translation>Zeilen, deren Zellen oder Anführungszeichen nicht in Ordnung waren und sinngemäß gelesen wurden: %1, in Zeile %2.</translation>
        </message>
        <message>
            <source>Rows below the table that were left out as notes or totals: %1.</source>
            <translation>Zeilen unter der Tabelle, die als Anmerkungen oder Summen ausgelassen wurden: %1.</translation>
        </message>
        <message>
            <source>Rows without any text that were left out: %1.</source>
            <translation>Ausgelassene Zeilen ohne Text: %1.</translation>
        </message>
        <message>
            <source>Repetitions of the header that were left out: %1.</source>
            <translation>Ausgelassene Wiederholungen der Kopfzeile: %1.</translation>
        </message>
        <message>
            <source>The column “%1” holds not one time, but “%2”.</source>
            <translation>Die Spalte „%1“ enthält keine einzige Zeitangabe, sondern „%2“.</translation>
        </message>
        <message>
            <source>The column “%1” holds not one number, but “%2”.</source>
            <translation>Die Spalte „%1“ enthält keine einzige Zahl, sondern „%2“.</translation>
        </message>
        <message>
            <source>Cells of the column “%1” that are no time and count as missing: %2, such as “%3”.</source>
            <translation>Zellen der Spalte „%1“, die keine Zeitangabe sind und als fehlend zählen: %2, etwa „%3“.</translation>
        </message>
        <message>
            <source>Cells of the column “%1” that are no number and count as missing: %2, such as “%3”.</source>
            <translation>Zellen der Spalte „%1“, die keine Zahl sind und als fehlend zählen: %2, etwa „%3“.</translation>
        </message>
        <message>
            <source>The column “%1” holds times, which cannot be predicted.</source>
            <translation>Die Spalte „%1“ enthält Zeitangaben, die nicht vorhergesagt werden können.</translation>
        </message>
        <message>
            <source>The target “%1” has only one class, “%2”.</source>
            <translation>Das Ziel „%1“ hat nur eine Klasse, „%2“.</translation>
        </message>
        <message>
            <source>The numbers of the target “%1” are large, and no step scales them.</source>
            <translation>Die Zahlen des Ziels „%1“ sind groß, und kein Schritt skaliert sie.</translation>
        </message>
        <message>
            <source>The file cannot be read: %1.</source>
            <translation>Die Datei kann nicht gelesen werden: %1.</translation>
        </message>
        <message>
            <source>The data base cannot be read: %1.</source>
            <translation>Die Datenbank kann nicht gelesen werden: %1.</translation>
        </message>
        <message>
            <source>The data base has no table “%1”.</source>
            <translation>Die Datenbank hat keine Tabelle „%1“.</translation>
        </message>
        <message>
            <source>The workbook has no sheet “%1”.</source>
            <translation>Die Arbeitsmappe hat kein Tabellenblatt „%1“.</translation>
        </message>
    </context>
    <context>
        <name>EngineText</name>
        <message>
            <source>%1 class</source>
            <translation>%1 Klasse</translation>
        </message>
        <message>
            <source>%1 classes</source>
            <translation>%1 Klassen</translation>
        </message>
        <message>
            <source>%1 feature</source>
            <translation>%1 Merkmal</translation>
        </message>
        <message>
            <source>%1 features</source>
            <translation>%1 Merkmale</translation>
        </message>
        <message>
            <source>%1 tokens</source>
            <translation>%1 Token</translation>
        </message>
        <message>
            <source>%1 number</source>
            <translation>%1 Zahl</translation>
        </message>
        <message>
            <source>%1 numbers</source>
            <translation>%1 Zahlen</translation>
        </message>
        <message>
            <source>image, %1</source>
            <translation>Bild, %1</translation>
        </message>
        <message>
            <source>sequence, %1</source>
            <translation>Folge, %1</translation>
        </message>
        <message>
            <source>on</source>
            <translation>an</translation>
        </message>
        <message>
            <source>off</source>
            <translation>aus</translation>
        </message>
    </context>
    <context>
        <name>ProblemText</name>
        <message>
            <source>line %1</source>
            <translation>Zeile %1</translation>
        </message>
        <message>
            <source>column %1</source>
            <translation>Spalte %1</translation>
        </message>
        <message>
            <source>node %1</source>
            <translation>Knoten %1</translation>
        </message>
        <message>
            <source>port %1</source>
            <translation>Anschluss %1</translation>
        </message>
        <message>
            <source>setting %1</source>
            <translation>Einstellung %1</translation>
        </message>
        <message>
            <source>at %1</source>
            <translation>bei %1</translation>
        </message>
    </context>
    <context>
        <name>netwright::data_ui::StageList</name>
        <message>
            <source>Remove</source>
            <translation>Entfernen</translation>
        </message>
        <message>
            <source>Change %1</source>
            <translation>%1 ändern</translation>
        </message>
    </context>
    <context>
        <name>netwright::data_ui::SeriesView</name>
        <message>
            <source>The series over its whole time</source>
            <translation>Die Reihe über ihre ganze Zeit</translation>
        </message>
        <message>
            <source>training</source>
            <translation>Training</translation>
        </message>
        <message>
            <source>validation</source>
            <translation>Validierung</translation>
        </message>
        <message>
            <source>test</source>
            <translation>Test</translation>
        </message>
    </context>
    <context>
        <name>netwright::inspector::AboutProject</name>
        <message>
            <source>Edit…</source>
            <translation>Bearbeiten …</translation>
        </message>
        <message>
            <source>Edit the description of the project</source>
            <translation>Die Beschreibung des Projekts bearbeiten</translation>
        </message>
        <message>
            <source>Show less</source>
            <translation>Weniger zeigen</translation>
        </message>
        <message>
            <source>Read on</source>
            <translation>Weiterlesen</translation>
        </message>
        <message>
            <source>Description of the project</source>
            <translation>Beschreibung des Projekts</translation>
        </message>
        <message>
            <source>What it is about, for others and for later. Markdown: # title, ## heading, - list, *emphasis*, **strong**.</source>
            <translation>Worum es geht, für andere und für später. Markdown: # Titel, ## Überschrift, - Liste, *betont*, **fett**.</translation>
        </message>
        <message>
            <source>Describe the project</source>
            <translation>Das Projekt beschreiben</translation>
        </message>
    </context>
    <context>
        <name>netwright::shell::AboutExample</name>
        <message>
            <source>Open example</source>
            <translation>Beispiel öffnen</translation>
        </message>
    </context>
    <context>
        <name>netwright::shell::GuideWindow</name>
        <message>
            <source>User guide</source>
            <translation>Handbuch</translation>
        </message>
        <message>
            <source>Sections</source>
            <translation>Abschnitte</translation>
        </message>
        <message>
            <source>Back</source>
            <translation>Zurück</translation>
        </message>
        <message>
            <source>Contents</source>
            <translation>Inhalt</translation>
        </message>
    </context>
    <context>
        <name>netwright::test_ui::PredictionPlot</name>
        <message>
            <source>Predicted over what is in the data</source>
            <translation>Vorhersage über dem, was in den Daten steht</translation>
        </message>
        <message>
            <source>Sample %1: %2 in the data, %3 predicted</source>
            <translation>Beispiel %1: %2 in den Daten, %3 vorhergesagt</translation>
        </message>
        <message>
            <source>In the data</source>
            <translation>In den Daten</translation>
        </message>
        <message>
            <source>Predicted</source>
            <translation>Vorhergesagt</translation>
        </message>
    </context>
    <context>
        <name>netwright::training_ui::BeforeTraining</name>
        <message>
            <source>The project has no data yet. Choose what the network is to learn from; then draw the network and train it.</source>
            <translation>Das Projekt hat noch keine Daten. Wählen Sie, woraus das Netz lernen soll; zeichnen Sie dann das Netz und trainieren Sie es.</translation>
        </message>
        <message>
            <source>Choose data</source>
            <translation>Daten wählen</translation>
        </message>
        <message>
            <source>The project has no network yet. Draw one that fits its data; then train it.</source>
            <translation>Das Projekt hat noch kein Netz. Zeichnen Sie eines, das zu den Daten passt; dann können Sie es trainieren.</translation>
        </message>
        <message>
            <source>Draw a network</source>
            <translation>Netz zeichnen</translation>
        </message>
        <message>
            <source>Something about the network does not fit yet. Once that is mended, it can be trained.</source>
            <translation>Am Netz passt noch etwas nicht. Sobald das behoben ist, kann es trainiert werden.</translation>
        </message>
        <message>
            <source>See the problems</source>
            <translation>Probleme ansehen</translation>
        </message>
        <message>
            <source>Train the network</source>
            <translation>Netz trainieren</translation>
        </message>
    </context>
    <context>
        <name>netwright::test_ui::MistakeModel</name>
        <message>
            <source>Actual</source>
            <translation>Tatsächlich</translation>
        </message>
        <message>
            <source>Predicted</source>
            <translation>Vorhergesagt</translation>
        </message>
    </context>
    <context>
        <name>MetricUnits</name>
        <message>
            <source>of the prepared values</source>
            <translation>der aufbereiteten Werte</translation>
        </message>
        <message>
            <source>in values of pixels</source>
            <translation>in Werten der Pixel</translation>
        </message>
        <message>
            <source>in the units of the data</source>
            <translation>in den Einheiten der Daten</translation>
        </message>
        <message>
            <source>in units of %1</source>
            <translation>in Einheiten von %1</translation>
        </message>
    </context>
    <context>
        <name>netwright::test_ui::ReconstructionView</name>
        <message>
            <source>The chosen sample and what the network made of it</source>
            <translation>Das gewählte Beispiel und was das Netz daraus gemacht hat</translation>
        </message>
        <message>
            <source>Difference</source>
            <translation>Unterschied</translation>
        </message>
        <message>
            <source>In the data</source>
            <translation>In den Daten</translation>
        </message>
        <message>
            <source>What the network made of it</source>
            <translation>Was das Netz daraus gemacht hat</translation>
        </message>
    </context>
    <context>
        <name>netwright::inspector::ResultsRow</name>
        <message>
            <source>Result</source>
            <translation>Ergebnis</translation>
        </message>
        <message>
            <source>Result: %1</source>
            <translation>Ergebnis: %1</translation>
        </message>
        <message>
            <source>On: this is what the network gives. Predictions, generated samples and exported models have the results alone and ask only for the inputs that they need.</source>
            <translation>Ein: Das ist, was das Netz liefert. Vorhersagen, erzeugte Beispiele und exportierte Modelle enthalten allein die Ergebnisse und verlangen nur die Eingaben, die diese brauchen.</translation>
        </message>
    </context>
    <context>
        <name>netwright::test_ui::GeneratedView</name>
        <message>
            <source>New samples</source>
            <translation>Neue Beispiele</translation>
        </message>
        <message>
            <source>Seed</source>
            <translation>Startwert</translation>
        </message>
        <message>
            <source>The same seed, the same samples; netwright-cli generate --seed makes them too.</source>
            <translation>Derselbe Startwert, dieselben Beispiele; auch netwright-cli generate --seed erzeugt sie.</translation>
        </message>
        <message>
            <source>Generated</source>
            <translation>Erzeugt</translation>
        </message>
        <message>
            <source>%1 generated pictures</source>
            <translation>%1 erzeugte Bilder</translation>
        </message>
    </context>
</TS>
