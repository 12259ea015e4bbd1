import type { install as english } from '../en/install.ts';

export const install: typeof english = {
  title: 'Corrigez les données ouvertes là où vous les lisez',
  lead: 'Emendata trouve les tableaux et les fichiers de données de la page que vous lisez, vous laisse corriger une cellule, et porte votre correction là où vivent les données. Leur responsable l’accepte ou la refuse. Il n’y a rien à installer.',
  languages: 'Langue',
  drag: 'Faites glisser ce bouton sur votre barre de favoris :',
  notHere:
    'Ce bouton ne fait rien sur cette page : faites-le glisser sur la barre de favoris. Allez ensuite sur une page de données et appuyez dessus là-bas.',
  noMouse: 'Pas de souris, ou un téléphone ? Copiez plutôt son adresse',
  openFile: 'Ouvrir un fichier ici',
  openFileHint: 'Tout de suite : choisissez, déposez ou collez un fichier, ou donnez son adresse.',
  put: {
    title: 'Le mettre dans votre navigateur',
    chromium: 'Chrome, Edge, Brave et autres navigateurs Chromium',
    chromiumBar: 'Affichez la barre de favoris : Ctrl+Maj+B, sur Mac ⌘+Maj+B.',
    firefox: 'Firefox',
    firefoxBar: 'Affichez la barre personnelle : Ctrl+Maj+B, sur Mac ⌘+Maj+B.',
    safari: 'Safari',
    safariBar: 'Affichez la barre des favoris : ⌘+Maj+B.',
    dragThere: 'Faites glisser le bouton « Emendata » de cette page sur cette barre et lâchez-le.',
    phone: 'Téléphones et tablettes',
    phoneBookmark: 'Copiez l’adresse ci-dessous, puis ajoutez cette page à vos favoris.',
    phoneEdit:
      'Modifiez ce favori : nommez-le Emendata et mettez l’adresse copiée à la place de la sienne. Elle commence par « javascript: » ; réécrivez ce mot si votre navigateur l’enlève.',
    phoneUse:
      'Sur une page de données, choisissez le favori ; dans Chrome, tapez « Emendata » dans la barre d’adresse et choisissez-le là.',
    phoneNot:
      'Certains navigateurs de téléphone n’exécutent pas de tels favoris. Ouvrez alors le fichier ici.',
  },
  keyboard: {
    title: 'Au clavier',
    copy: 'Copier l’adresse du bouton',
    add: 'Appuyez sur Ctrl+D, sur Mac ⌘+D, pour ajouter cette page aux favoris, dans la barre de favoris.',
    edit: 'Ouvrez les favoris (Ctrl+Maj+O, dans Safari ⌘+Option+B), modifiez le nouveau et collez l’adresse copiée à la place de la sienne.',
    run: 'Désormais, choisissez-le dans la barre ou le menu des favoris de votre navigateur.',
  },
  use: {
    title: 'Comment s’en servir',
    go: 'Allez sur une page qui contient un tableau ou un fichier de données.',
    press: 'Appuyez sur « Emendata » dans la barre de favoris. Il énumère ce qu’il a trouvé.',
    correct: 'Ouvrez une entrée et corrigez ce qui est faux.',
    send: 'Relisez vos corrections et envoyez-les. Sans compte, d’autres voies vous sont proposées.',
  },
  limits: {
    title: 'Ce qu’il ne peut pas faire',
    frame:
      'Là où une page interdit les cadres, le travail s’ouvre dans une fenêtre à part. Autorisez-la si votre navigateur le demande.',
    sandbox:
      'Sur une page enfermée dans un bac à sable, il ne peut rien ouvrir : donnez ici l’adresse du fichier.',
    pages:
      'Il ne s’exécute ni sur les pages du navigateur lui-même, ni dans sa boutique, ni dans son lecteur PDF.',
    cors: 'Un fichier que son serveur ne partage pas n’est lu que sur le site de la page où vous êtes, après votre accord. Sinon, téléchargez-le et ouvrez-le ici.',
    silent:
      'Il attend que vous appuyiez : pas de pastille sur les pages de données, pas d’entrée dans le menu contextuel.',
    private: 'Dans une fenêtre privée, les brouillons disparaissent à la fermeture.',
    extension:
      'L’extension Emendata pour navigateur fait davantage : elle a la pastille, et lit là où vous l’autorisez.',
  },
  privacy: {
    title: 'Ce qui est envoyé, et à qui',
    press:
      'Tant que vous n’appuyez pas, rien ne s’exécute. Ensuite il regarde la page dans votre navigateur et ne l’envoie à personne.',
    site: (host) =>
      `Ouvrir une entrée charge l’atelier depuis ${host} ; ce qui a été trouvé voyage dans une partie de l’adresse qu’aucun serveur ne voit.`,
    read: 'Les données sont lues depuis l’hôte nommé sur l’entrée, et aucun autre.',
    send: 'Les corrections quittent votre navigateur quand vous appuyez sur Envoyer, sur une page qui montre ce qui devient public.',
    keep: 'Les brouillons restent dans ce navigateur. Ce site ne compte pas ses visiteurs et ne pose pas de cookie.',
  },
  remove: {
    title: 'Comment l’enlever',
    bookmark: 'Supprimez le favori. Rien d’autre n’a été installé.',
    data: (host) =>
      `Pour supprimer aussi les brouillons, effacez les données de ${host} dans les réglages de votre navigateur.`,
  },
  publishers: {
    title: 'Si vous publiez des données',
    embed:
      'Montrez un jeu de données dans votre propre page, prêt à être corrigé : ouvrez-le ici et choisissez « Partager et intégrer » pour obtenir le HTML.',
    host: 'Hébergez Emendata vous-même : ce site est fait de fichiers statiques qui marchent sur tout serveur, à tout chemin.',
  },
};
